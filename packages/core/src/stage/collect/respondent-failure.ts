import { KindredError } from '../../contract/kindred-error.ts';
import { safeError } from '../../contract/safe-error.ts';

/**
 * A failed call as a deliberate error without secrets; what a provider did not mean to throw is named
 * as its own.
 */
export function respondentFailure(
  thrown: unknown,
  provider: string,
  mask: (text: string) => string,
): KindredError {
  const cause = safeError(thrown, mask);
  if (KindredError.is(cause)) {
    if (cause.code.startsWith('STORE_')) throw cause;
    return cause;
  }
  const why = cause instanceof Error ? cause.message : mask(String(cause));
  return new KindredError('RESPONDENT_FAILED', `Provider "${provider}" failed: ${why}`, { cause });
}
