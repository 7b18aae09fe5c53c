import { PassThrough } from 'node:stream';
import type { Clock, RunEvent } from '@kindred/core';
import { expect, test } from 'vitest';
import { barProgress } from './bar-progress.ts';
import type { Collection } from './collection.ts';
import { collectionRows } from './collection-rows.ts';
import { eventProgress } from './event-progress.ts';
import { lineProgress } from './line-progress.ts';

const one = (more: Partial<Collection>): Collection => ({
  type: 'collection',
  model: 'm',
  state: 'asking',
  done: 30,
  total: 120,
  nulls: 1,
  asked: 20,
  rate: 2.5,
  spent: 0.25,
  left: 3600,
  ...more,
});
const wide = { columns: 200, rows: 24 };

function stream(more: object = {}) {
  const out = Object.assign(new PassThrough(), more);
  return { out, said: () => String(out.read() ?? '') };
}
function handClock(): Clock & { time: number } {
  const clock = {
    time: 0,
    now: () => clock.time,
    monotonic: () => clock.time,
    sleep: async () => {},
    after: () => () => {},
  };
  return clock;
}

test('a row tells how a model stands', () => {
  expect(collectionRows([one({})], wide)).toEqual([
    'm  ████░░░░░░░░░░░░  30 of 120  2.5/s  null 5.0 %  $0.25  60 min left  asking',
  ]);
  const rows = collectionRows(
    [
      one({ model: 'long-name', asked: 0, nulls: 0, spent: null, left: null, state: 'waiting' }),
      one({ done: 130, rate: 40, state: 'done' }),
    ],
    wide,
  );
  expect(rows).toEqual([
    'long-name  ████░░░░░░░░░░░░   30 of 120                           waiting for the vendor',
    'm          ████████████████  130 of 130  40/s  null 5.0 %  $0.25  done',
  ]);
});

test('where a row does not fit, numbers stay before the bar', () => {
  const line = 'm  30 of 120  2.5/s  null 5.0 %  $0.25  60 min left  asking';
  expect(collectionRows([one({})], { columns: line.length + 17, rows: 24 })).toEqual([line]);
  expect(collectionRows([one({})], { columns: line.length + 18, rows: 24 })[0]).toContain('█');
  expect(collectionRows([one({})], { columns: 19, rows: 24 })).toEqual([line.slice(0, 19)]);
});

test('of many models those at work are shown, then all together', () => {
  const many = Array.from({ length: 20 }, (_, k) =>
    one({ model: `m${k}`, state: k < 15 ? 'done' : 'asking', left: k }),
  );
  const rows = collectionRows(many, wide);
  expect(rows).toHaveLength(13);
  expect(rows.slice(0, 6).map((row) => row.split(' ')[0])).toEqual([
    'm15',
    'm16',
    'm17',
    'm18',
    'm19',
    'm0',
  ]);
  expect(rows[12]).toMatch(/^all 20 models .*600 of 2400 .*50\/s .*\$5\.00 .*19 s left .*asking$/);
  expect(collectionRows(many, { columns: 200, rows: 5 })).toHaveLength(5);
  expect(Math.max(...collectionRows(many, { ...wide, columns: 40 }).map((row) => row.length))).toBe(
    40,
  );
});

test('on a terminal the rows are drawn in place, and lines are written above them', () => {
  const { out, said } = stream({ isTTY: true, columns: 100, rows: 24 });
  const clock = handClock();
  const { read, stop } = barProgress(out, clock);
  read(one({ model: 'a\u001b[2J' }));
  read(one({ model: 'b' }));
  const first = said();
  expect(first).toContain('a�[2J');
  expect(first.split('\u001b[1A\u001b[J')).toHaveLength(2);
  // Too soon for another picture.
  read(one({ model: 'b', done: 31 }));
  expect(said()).toBe('');
  clock.time = 130;
  read(one({ model: 'b', done: 32 }));
  const [taken, drawn] = said().split('\u001b[J');
  expect(taken).toBe('\u001b[2A');
  expect(drawn).toMatch(/^a.*\nb .*32 of 120.*\n$/);
  read({ type: 'warning', message: 'mind this' });
  expect(said()).toBe('\u001b[2A\u001b[Jwarning: mind this\n');
  clock.time = 260;
  read(one({ model: 'b', state: 'done' }));
  expect(said()).toMatch(/^a.*\nb .*done\n$/);
  read({ type: 'stage-end', stage: 'collect', seconds: 2, reused: 0 });
  expect(said()).toBe('\u001b[2A\u001b[Jcollect: 2.0 s\n');
  stop();
  expect(said()).toBe('');
});

test('a terminal that does not know its size gets rows too', () => {
  const { out, said } = stream({ isTTY: true, columns: 0, rows: 0 });
  barProgress(out, handClock()).read(one({}));
  expect(said()).toContain('m  ████');
});

test('in a pipe a model has a line every five seconds at most, and one when it is over', () => {
  const { out, said } = stream();
  const clock = handClock();
  const { read } = lineProgress(out, clock);
  read(one({}));
  expect(said()).toBe('');
  clock.time = 5000;
  read(one({ model: 'a\u001b[2J' }));
  read(one({}));
  read(one({ done: 31 }));
  expect(said()).toBe(
    'a�[2J: 30 of 120, 2.5/s, null 5.0 %, $0.25, 60 min left, asking\n' +
      'm: 30 of 120, 2.5/s, null 5.0 %, $0.25, 60 min left, asking\n',
  );
  clock.time = 9999;
  read(one({ done: 40 }));
  expect(said()).toBe('');
  read(one({ done: 120, state: 'done', left: null }));
  read(one({ model: 'reused', asked: 0, state: 'done' }));
  expect(said()).toBe('m: 120 of 120, 2.5/s, null 5.0 %, $0.25, done\n');
});

test('--json-events keeps every event', () => {
  const { out, said } = stream();
  const events: RunEvent[] = [
    one({}),
    one({ done: 31 }),
    { type: 'warning', message: '\u001b[2J' },
  ];
  for (const event of events) eventProgress(out).read(event);
  const lines = said().trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual(events);
});
