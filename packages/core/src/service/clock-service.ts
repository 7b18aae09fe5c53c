import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../contract/clock.ts';

// Timers of Node fire at once beyond this.
const longest = 2 ** 31 - 1;

/** The machine's clock. */
export const clockService: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  async sleep(ms, signal) {
    try {
      for (let left = ms; left > 0; left -= longest) {
        await pause(Math.min(left, longest), undefined, { signal });
      }
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
    signal?.throwIfAborted();
  },
  after(ms, then) {
    const timer = setTimeout(then, Math.min(ms, longest));
    return () => clearTimeout(timer);
  },
};
