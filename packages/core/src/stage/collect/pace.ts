import type { Clock } from '../../contract/clock.ts';

/** Spaces the starts of one model's calls: resolves when the next may be made. Rejects on abort. */
export type Pace = (signal: AbortSignal) => Promise<void>;

/** `perMinute` starts a minute, evenly; null spaces nothing. */
export function pace(clock: Clock, perMinute: number | null): Pace {
  if (perMinute === null) return async () => {};
  let next = 0;
  return async (signal) => {
    const now = clock.monotonic();
    const mine = Math.max(now, next);
    next = mine + 60_000 / perMinute;
    if (mine > now) await clock.sleep(mine - now, signal);
  };
}
