import { barrierCount, barrierPassed } from './control';

/** Looks at a barrier before a thread goes to sleep: some tens of microseconds. */
const patience: i32 = 20000;

/** Waits until all `threads` threads have come here. What they wrote before is seen by all after. */
export function barrier(threads: i32): void {
  if (threads === 1) return;
  const passed = atomic.load<i32>(barrierPassed);
  if (atomic.add<i32>(barrierCount, 1) === threads - 1) {
    atomic.store<i32>(barrierCount, 0);
    atomic.add<i32>(barrierPassed, 1);
    atomic.notify(barrierPassed, -1);
    return;
  }
  for (let look = 0; look < patience; look++)
    if (atomic.load<i32>(barrierPassed) !== passed) return;
  while (atomic.load<i32>(barrierPassed) === passed) atomic.wait<i32>(barrierPassed, passed, -1);
}
