import type { KindredError } from '../../contract/kindred-error.ts';
import { ProviderError } from '../../contract/provider-error.ts';
import { retryDelay } from './retry-delay.ts';

/** Whether a failure may be gone when the same is asked again. */
export function isPassing(error: KindredError): boolean {
  return ProviderError.is(error) && retryDelay(error, 1, 0) !== null;
}
