import { clockService } from '../../service/clock-service.ts';

/** A clock whose sleeps take no time, unless they are long. */
export const quickClock = {
  ...clockService,
  sleep: async (ms: number, signal?: AbortSignal) =>
    ms >= 60_000 ? clockService.sleep(ms, signal) : signal?.throwIfAborted(),
};
