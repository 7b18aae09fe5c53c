import { expect, test } from 'vitest';
import type { Clock } from '../../contract/clock.ts';
import { clockService } from '../../service/clock-service.ts';
import { lane } from './lane.ts';

/** Time that goes by only when all are asleep, so that no busy machine changes what happens in it. */
function stillClock(): Clock {
  let time = 0;
  let asleep: { readonly until: number; wake(this: void): void }[] = [];
  let turning = false;
  const turn = () => {
    turning = false;
    time = Math.min(...asleep.map(({ until }) => until));
    const due = asleep.filter(({ until }) => until === time);
    asleep = asleep.filter(({ until }) => until > time);
    for (const { wake } of due) wake();
    if (asleep.length > 0) later();
  };
  const later = () => {
    if (turning) return;
    turning = true;
    setImmediate(turn);
  };
  const now = () => time;
  return {
    ...clockService,
    now,
    monotonic: now,
    sleep: (ms) =>
      new Promise((wake) => {
        asleep.push({ until: time + ms, wake });
        later();
      }),
  };
}
const never = new AbortController().signal;

test('the width finds what a server bears, with few refusals, and follows it down', async () => {
  let capacity = 40;
  let busy = 0;
  let refused = 0;
  let answered = 0;
  const clock = stillClock();
  const way = lane(clock);
  const call = async () => {
    if (busy >= capacity) {
      refused += 1;
      return way.leave('overload', 100);
    }
    busy += 1;
    await clock.sleep(200);
    busy -= 1;
    answered += 1;
    way.leave('answered');
  };
  const ask = async (calls: number) => {
    const under: Promise<void>[] = [];
    for (let k = 0; k < calls; k++) {
      await way.enter(never);
      under.push(call());
    }
    await Promise.all(under);
  };
  await ask(3000);
  expect(way.width).toBeGreaterThan(15);
  expect(way.width).toBeLessThan(60);
  expect(answered / (answered + refused)).toBeGreaterThan(0.9);
  capacity = 5;
  await ask(600);
  expect(way.width).toBeLessThan(20);
});

test('nobody starts while the vendor asks to wait; turns are given in order', async () => {
  const way = lane(clockService, 1);
  const started: number[] = [];
  const from = performance.now();
  await way.enter(never);
  const waiting = [1, 2, 3].map(async (k) => {
    await way.enter(never);
    started.push(k);
    way.leave('answered');
  });
  way.hint({ requestsLeft: 0, requestsResetIn: 60 });
  way.leave('answered');
  await Promise.all(waiting);
  expect(started).toEqual([1, 2, 3]);
  expect(performance.now() - from).toBeGreaterThan(55);
});

test('a cap holds, and who is stopped while waiting gives up its turn', async () => {
  const way = lane(clockService, 2);
  await way.enter(never);
  await way.enter(never);
  const stop = new AbortController();
  const third = way.enter(stop.signal);
  const fourth = way.enter(never);
  stop.abort(new Error('stop'));
  await expect(third).rejects.toThrow('stop');
  way.leave('answered');
  await expect(fourth).resolves.toBeUndefined();
  expect(way.width).toBe(2);
});
