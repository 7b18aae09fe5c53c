import { clockService } from '../../service/clock-service.ts';

/** Time that goes by when somebody waits; `waits` are the milliseconds of each. */
export function waitingClock() {
  const waits: number[] = [];
  let ahead = 0;
  return {
    ...clockService,
    waits,
    now: () => clockService.now() + ahead,
    monotonic: () => clockService.monotonic() + ahead,
    async sleep(ms: number, signal?: AbortSignal) {
      signal?.throwIfAborted();
      waits.push(ms);
      ahead += ms;
      await clockService.sleep(0, signal);
    },
  };
}
