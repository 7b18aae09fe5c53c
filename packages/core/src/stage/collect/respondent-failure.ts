import { KindredError } from '../../contract/kindred-error.ts';
import type { SeenResponse } from '../../contract/seen-response.ts';
import { safeError } from '../../contract/safe-error.ts';
import { providerErrorOf } from '../../service/http/provider-error-of.ts';

/**
 * A failed call as a deliberate error without secrets; what a provider did not mean to throw is
 * explained by the responses it got, or named as its own.
 */
export function respondentFailure(
  thrown: unknown,
  provider: string,
  mask: (text: string) => string,
  seen: readonly SeenResponse[] = [],
): KindredError {
  const cause = safeError(providerErrorOf(thrown, seen) ?? thrown, mask);
  if (KindredError.is(cause)) {
    if (cause.code.startsWith('STORE_')) throw cause;
    return cause;
  }
  const why = cause instanceof Error ? cause.message : mask(String(cause));
  return new KindredError('RESPONDENT_FAILED', `Provider "${provider}" failed: ${why}`, { cause });
}
