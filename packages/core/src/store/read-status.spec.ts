import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { clockService as clock } from '../service/clock-service.ts';
import { temporaryFolder } from '../service/temporary-folder.ts';
import { openStore } from './open-store.ts';
import { readStatus } from './read-status.ts';

const folder = temporaryFolder();
afterEach(() => folder.dispose());

const trial = (id: string) => ({
  id,
  task: 't@1',
  request: null,
  design: { stimuli: ['a', 'b', 'c'], repeat: 0, participant: null, orderKnown: true },
});

test('a store tells how its models stand while it is being written to', () => {
  const file = join(folder.path, 'store.sqlite');
  const store = openStore(file, { mode: 'write', clock, experiment: 'one' });
  const who = { hash: 'w', provider: 'p', identity: {} };
  store.extend('m', who, ['1', '2', '3', '4'].map(trial));
  store.extend('idle', { ...who, hash: 'v' }, ['5'].map(trial));
  const keys = store.unanswered('m', -1, 9).map(({ key }) => key);
  const error = (kind: string, message: string) => ({ kind, message });
  const call = { trial: keys[2], started: 100, latency: 20 };
  store.record(
    [
      { ...call, error: error('server', 'first') },
      { ...call, error: error('overload', 'second') },
      { ...call, started: 200, error: error('server', 'third') },
      { trial: keys[0], started: 100, latency: 10, error: null },
    ],
    [
      { trial: keys[0], received: 110, said: { text: 'b', finish: 'stop', cost: 0.25 } },
      { trial: keys[1], received: 300, said: { text: '?', finish: 'stop' } },
    ],
  );
  store.judge('m', 'r', [
    { trial: keys[0], value: 1, reason: 'named', probabilities: null, weight: 1 },
    { trial: keys[1], value: null, reason: 'none', probabilities: null, weight: 1 },
  ]);
  store.moveBatch(store.openBatch('m', 'k1', 50, keys.slice(1, 3)).key, 'fetched');
  const batch = store.openBatch('m', 'k2', 60, keys.slice(1));
  store.moveBatch(batch.key, 'running', { vendorId: 'v2' });

  expect(readStatus(file, { experiment: 'one', since: 200 })).toEqual([
    {
      experiment: 'one',
      model: 'm',
      trials: 4,
      answered: 2,
      read: 2,
      nulls: 1,
      recent: 1,
      lastReply: 300,
      cost: { usd: 0.25, unpriced: 1 },
      failures: { overload: 1, server: 2 },
      lastError: { at: 220, kind: 'server', message: 'third' },
      batches: [{ id: 'v2', submitted: 60, trials: 2 }],
    },
    {
      experiment: 'one',
      model: 'idle',
      trials: 1,
      answered: 0,
      read: 0,
      nulls: 0,
      recent: 0,
      lastReply: null,
      cost: { usd: 0, unpriced: 0 },
      failures: {},
      lastError: null,
      batches: [],
    },
  ]);
  const other = (experiment: string | null) => readStatus(file, { experiment, since: 0 });
  expect(other('another')).toEqual([]);
  expect(other(null).map(({ model }) => model)).toEqual(['m', 'idle']);
  store.close();
});
