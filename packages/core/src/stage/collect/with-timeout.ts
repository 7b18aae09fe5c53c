import type { Clock } from '../../contract/clock.ts';
import { ProviderError } from '../../contract/provider-error.ts';

/**
 * Runs one call with a signal that fires after `ms` (24 days at most) or with the run's own. It is not
 * waited for beyond that, so that a provider deaf to its signal cannot hang a run.
 */
export async function withTimeout<T>(
  clock: Clock,
  ms: number,
  signal: AbortSignal,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const stop = new AbortController();
  const stopped = Promise.withResolvers<never>();
  const end = (reason: unknown) => {
    stop.abort(reason);
    stopped.reject(reason);
  };
  const onAbort = () => end(signal.reason);
  const cancel = clock.after(ms, () =>
    end(new ProviderError('timeout', `No answer within ${ms / 1000} s.`)),
  );
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([call(stop.signal), stopped.promise]);
  } finally {
    cancel();
    signal.removeEventListener('abort', onAbort);
  }
}
