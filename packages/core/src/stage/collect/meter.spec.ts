import { expect, test } from 'vitest';
import type { RunEvent } from '../../contract/run-event.ts';
import type { RunContext } from '../run-context.ts';
import { meter } from './meter.ts';

function atHand() {
  const clock = { time: 0, now: () => clock.time, monotonic: () => clock.time };
  const events: RunEvent[] = [];
  const emit = (event: RunEvent) => void events.push(event);
  const count = meter({ services: { clock }, emit } as unknown as RunContext, 'm');
  return { clock, events, count };
}

test('a model tells what it has answered, how fast of late, and how long it will take', () => {
  const { clock, events, count } = atHand();
  count.begin(100, 1000);
  count.tell('asking');
  expect(events).toEqual([
    {
      type: 'collection',
      model: 'm',
      state: 'asking',
      done: 100,
      total: 1000,
      nulls: 0,
      asked: 0,
      rate: 0,
      spent: null,
      left: null,
    },
  ]);
  // Ten a second for two minutes, then five a second for half a minute.
  for (let k = 0; k < 1200; k++, clock.time += 100) count.reply(k % 4 > 0, 0.001);
  count.begin(100 + 300, 1000);
  for (let k = 0; k < 150; k++, clock.time += 200) count.reply(true, null);
  count.tell('asking');
  const last = events.at(-1) as Extract<RunEvent, { type: 'collection' }>;
  expect(last).toMatchObject({ done: 550, nulls: 300, asked: 1350 });
  expect(last.rate).toBeCloseTo(7.5, 0);
  expect(last.left).toBeCloseTo(450 / last.rate, 9);
  expect(last.spent).toBeCloseTo(1.2, 9);
});

test('it tells a few times a second at most, but at once of a pause and of its end', () => {
  const { clock, events, count } = atHand();
  count.begin(0, 100);
  for (let k = 0; k < 100; k++, clock.time += 10) {
    count.reply(true, null);
    count.tell(k < 50 ? 'asking' : 'paused');
  }
  expect(events.length).toBeGreaterThan(2);
  expect(events.length).toBeLessThan(6);
  const before = events.length;
  count.tell('waiting');
  count.tell('done');
  expect(events).toHaveLength(before + 2);
  expect(events.at(-1)).toMatchObject({ state: 'done', left: null, done: 100 });
});
