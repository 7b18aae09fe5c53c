/** What can go wrong. Those that answer an error do no work; `lost` and later ones do it first. */
export type FaultName =
  | 'rate-limit'
  | 'error-500'
  | 'error-502'
  | 'error-503'
  | 'error-529'
  | 'quota'
  | 'auth'
  | 'context-length'
  | 'content-filter'
  | 'bad-request'
  /** Connection reset before anything was done or said. */
  | 'reset'
  /** No answer, ever. */
  | 'hang'
  /** 200, but a page of HTML. */
  | 'html'
  /** 401 (Google: 400) and 500 whose messages and headers hold the key that was sent. */
  | 'echo-key'
  | 'echo-key-500'
  /** Work done, connection reset before a byte was said. */
  | 'lost'
  /** Reset in the middle of the body. */
  | 'reset-body'
  /** A whole HTTP answer around half the JSON. */
  | 'truncated'
  /** A body in ten pieces with `dripMs` between two. */
  | 'drip'
  /** Texts of 10 MB; with markup; with terminal escapes; with NULs; with lone surrogates; with the key. */
  | 'huge'
  | 'script'
  | 'ansi'
  | 'nul'
  | 'surrogate'
  | 'echo-key-reply';

/** Any answer at all, for what has no name. */
export interface RawFault {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | object;
}

export type Fault = FaultName | RawFault;
