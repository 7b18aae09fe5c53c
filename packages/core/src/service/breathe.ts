import { setImmediate } from 'node:timers/promises';

/** Milliseconds of computing after which others get a turn. */
const every = 50;

/** When this thread last gave one. */
let last = 0;

/**
 * For loops that compute long: lets signals, timers and output have a turn where the last one was over
 * 50 ms ago, and throws the reason of `signal` once it has aborted. Between two calls nothing is heard,
 * Ctrl-C neither, so one piece of work should take some milliseconds. Cheap where no turn is due.
 */
export async function breathe(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (performance.now() - last < every) return;
  await setImmediate();
  last = performance.now();
  signal.throwIfAborted();
}
