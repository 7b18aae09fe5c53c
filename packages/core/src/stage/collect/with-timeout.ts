import type { Clock } from '../../contract/clock.ts';
import { ProviderError } from '../../contract/provider-error.ts';

/**
 * Runs one call with a signal that fires after `ms` or with the run's own. It is not waited for
 * beyond that, so that a provider deaf to its signal cannot hang a run.
 */
export async function withTimeout<T>(
  clock: Clock,
  ms: number,
  signal: AbortSignal,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const done = new AbortController();
  const stop = new AbortController();
  const late = async (): Promise<never> => {
    try {
      await clock.sleep(ms, AbortSignal.any([signal, done.signal]));
    } catch (reason) {
      if (!done.signal.aborted) stop.abort(reason);
      throw reason;
    }
    const error = new ProviderError('timeout', `No answer within ${ms / 1000} s.`);
    stop.abort(error);
    throw error;
  };
  try {
    return await Promise.race([call(stop.signal), late()]);
  } finally {
    done.abort();
  }
}
