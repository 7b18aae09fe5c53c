import type { KindredError } from '../../contract/kindred-error.ts';

const refusals = ['PROVIDER_BAD_REQUEST', 'PROVIDER_CONTENT_FILTER', 'PROVIDER_CONTEXT_LENGTH'];

/** Whether a failure is about what was asked, so that asking it again fails again. */
export function isRefusal(error: KindredError): boolean {
  return refusals.includes(error.code);
}
