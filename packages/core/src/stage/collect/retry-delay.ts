import type { ProviderError } from '../../contract/provider-error.ts';

const again = new Set(['overload', 'server', 'network', 'timeout']);
const attempts = 5;
const longest = 60_000;

/**
 * Milliseconds to wait before the next attempt, or null where there is none: exponential from one
 * second with full jitter (`draw` in [0, 1)), at least what the vendor asked for.
 */
export function retryDelay(error: ProviderError, attempt: number, draw: number): number | null {
  if (!again.has(error.kind) || attempt >= attempts) return null;
  const backoff = draw * Math.min(longest, 1000 * 2 ** (attempt - 1));
  return Math.max(error.retryAfter ?? 0, backoff);
}
