import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { clockService as clock } from '../service/clock-service.ts';
import { temporaryFolder } from '../service/temporary-folder.ts';
import { openStore } from './open-store.ts';
import type { Store } from './store.ts';

const folder = temporaryFolder();
afterEach(() => folder.dispose());

const who = { hash: 'w', provider: 'p', identity: {} };
const trial = (id: string) => ({
  id,
  task: 't@1',
  request: null,
  design: { stimuli: ['a', 'b', 'c'], repeat: 0, participant: null, orderKnown: true },
});
function open(): { readonly store: Store; readonly keys: readonly number[] } {
  const store = openStore(join(folder.path, 'store.sqlite'), { mode: 'write', clock });
  store.extend('m', who, ['1', '2', '3'].map(trial));
  return { store, keys: store.unanswered('m', -1, 9).map(({ key }) => key) };
}
const ids = (trials: readonly { readonly trial: { readonly id: string } }[]) =>
  trials.map((one) => one.trial.id);
const failed = { kind: 'server', message: 'no' };

test('a trial of a batch under way is not open for another, and is again when that is over', () => {
  const { store, keys } = open();
  const batch = store.openBatch('m', 'k1', 5, keys.slice(0, 2));
  expect(batch).toEqual({ key: batch.key, submitKey: 'k1', vendorId: null, submitted: 5 });
  expect(ids(store.unbatched('m', 2, -1, 9))).toEqual(['3']);
  store.moveBatch(batch.key, 'running', { vendorId: 'v1' });
  expect(store.batches('m')).toEqual([{ ...batch, vendorId: 'v1' }]);
  expect(ids(store.unbatched('m', 2, -1, 9))).toEqual(['3']);
  store.moveBatch(batch.key, 'failed', { reason: 'why' });
  expect(store.batches('m')).toEqual([]);
  expect(store.knownBatches()).toEqual(new Set(['v1']));
  expect(ids(store.unbatched('m', 2, -1, 9))).toEqual(['1', '2', '3']);
  // It has been tried once.
  expect(ids(store.unbatched('m', 1, -1, 9))).toEqual(['3']);
  expect(ids(store.unanswered('m', -1, 9))).toEqual(['1', '2', '3']);
  store.close();
});

test('a batch knows what it has not told of: its own failures count, earlier ones do not', () => {
  const { store, keys } = open();
  const call = { started: 1, latency: 2 };
  store.record([{ trial: keys[2], ...call, error: failed }], []);
  const first = store.openBatch('m', 'k1', 5, keys);
  const said = { text: 'b', finish: 'stop' } as const;
  store.record(
    [
      { trial: keys[0], batch: first.key, ...call, error: null },
      { trial: keys[1], batch: first.key, ...call, error: failed },
    ],
    [{ trial: keys[0], received: 7, said }],
  );
  expect(store.batchTrials('m', first.key)).toEqual([
    { id: '3', key: keys[2], stimuli: ['a', 'b', 'c'], planned: true },
  ]);
  store.moveBatch(first.key, 'fetched');
  const second = store.openBatch('m', 'k2', 6, keys.slice(1));
  expect(store.batchTrials('m', second.key).map(({ id }) => id)).toEqual(['2', '3']);
  // Another design: its trials are still the batch's.
  store.planner('m', who)(trial('4'));
  expect(store.batchTrials('m', second.key)).toMatchObject([
    { planned: false },
    { planned: false },
  ]);
  store.close();
});

test('a batch that was never made leaves nothing; two of one key cannot be', () => {
  const { store, keys } = open();
  const batch = store.openBatch('m', 'k1', 5, keys);
  expect(() => store.openBatch('m', 'k1', 5, keys)).toThrow('UNIQUE');
  store.dropBatch(batch.key);
  expect(store.batches('m')).toEqual([]);
  expect(store.unbatched('m', 1, -1, 9)).toHaveLength(3);
  expect(store.unbatched('m', 1, -1, 2)).toHaveLength(2);
  store.openBatch('m', 'k1', 5, keys);
  store.close();
});
