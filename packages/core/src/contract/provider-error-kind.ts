/**
 * Why a respondent did not answer. `overload`, `server`, `network` and `timeout` are tried again
 * by core (and only by core); the others never are.
 */
export type ProviderErrorKind =
  | 'quota'
  | 'auth'
  | 'content-filter'
  | 'context-length'
  | 'bad-request'
  | 'overload'
  | 'server'
  | 'network'
  | 'timeout';
