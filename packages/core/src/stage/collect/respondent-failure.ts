import { KindredError } from '../../contract/kindred-error.ts';

/** A failed call as a deliberate error; what a provider did not mean to throw is named as its own. */
export function respondentFailure(cause: unknown, provider: string): KindredError {
  if (KindredError.is(cause)) {
    if (cause.code.startsWith('STORE_')) throw cause;
    return cause;
  }
  const why = cause instanceof Error ? cause.message : String(cause);
  return new KindredError('RESPONDENT_FAILED', `Provider "${provider}" failed: ${why}`, { cause });
}
