import { expect, test } from 'vitest';
import type { Clock } from '../../contract/clock.ts';
import { clockService } from '../../service/clock-service.ts';
import { breaker } from './breaker.ts';
import type { Passage } from './breaker.ts';

/** A clock whose sleeps end when the test says so. */
function atHand() {
  const pauses: number[] = [];
  let end: () => void = () => {};
  const clock: Clock = {
    ...clockService,
    sleep(ms, signal) {
      pauses.push(ms);
      return new Promise((resolve, reject) => {
        end = resolve;
        signal?.addEventListener('abort', () => reject(signal.reason as Error));
      });
    },
  };
  const stop = new AbortController();
  const wait = async () => {
    end();
    for (let k = 0; k < 10; k++) await Promise.resolve();
  };
  return { pauses, wait, stop, circuit: breaker(clock, stop.signal) };
}
const run = new AbortController().signal;

async function fail(circuit: ReturnType<typeof breaker>, calls: number): Promise<void> {
  const passages = await Promise.all(Array.from({ length: calls }, () => circuit.enter(run)));
  for (const { leave } of passages) leave('silent');
}

test('eight silent calls in a row pause; an answer among them does not let it come so far', async () => {
  const { circuit, pauses } = atHand();
  await fail(circuit, 7);
  (await circuit.enter(run)).leave('heard');
  await fail(circuit, 7);
  expect(circuit.paused).toBe(false);
  await fail(circuit, 1);
  expect(circuit.paused).toBe(true);
  expect(pauses).toEqual([5000]);
});

test('after a pause one call tries alone; its answer lets in all who wait', async () => {
  const { circuit, wait } = atHand();
  await fail(circuit, 8);
  const admitted: Passage[] = [];
  for (let k = 0; k < 3; k++) void circuit.enter(run).then((passage) => admitted.push(passage));
  await wait();
  expect(admitted.map(({ alone }) => alone)).toEqual([true]);
  // One that makes no call leaves its turn to the next.
  admitted[0].leave('unmade');
  await wait();
  expect(admitted.map(({ alone }) => alone)).toEqual([true, true]);
  admitted[1].leave('heard');
  await wait();
  expect(admitted.map(({ alone }) => alone)).toEqual([true, true, false]);
  expect(circuit.paused).toBe(false);
});

test('pauses grow; a model is given up after eight, or two if it never answered', async () => {
  const { circuit, pauses, wait } = atHand();
  (await circuit.enter(run)).leave('heard');
  await fail(circuit, 8);
  while (!circuit.givenUp) {
    await wait();
    await fail(circuit, 1);
  }
  expect(pauses).toEqual([5, 10, 20, 40, 80, 160, 300, 300].map((seconds) => seconds * 1000));

  const never = atHand();
  await fail(never.circuit, 8);
  await never.wait();
  await fail(never.circuit, 1);
  const waiting = never.circuit.enter(run);
  await never.wait();
  (await waiting).leave('silent');
  expect(never.circuit.givenUp).toBe(true);
  expect(never.pauses).toEqual([5000, 10_000]);
  expect((await never.circuit.enter(run)).alone).toBe(false);
});

test('an answer from before the pause ends it at once', async () => {
  const { circuit, wait } = atHand();
  const early = await circuit.enter(run);
  await fail(circuit, 8);
  early.leave('heard');
  expect(circuit.paused).toBe(false);
  await wait();
  expect((await circuit.enter(run)).alone).toBe(false);
});

test('who waits stops with its signal', async () => {
  const { circuit } = atHand();
  await fail(circuit, 8);
  const stop = new AbortController();
  const waiting = circuit.enter(stop.signal);
  stop.abort(new Error('ctrl-c'));
  await expect(waiting).rejects.toThrow('ctrl-c');
});
