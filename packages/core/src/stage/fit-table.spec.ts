import { expect, test } from 'vitest';
import type { Embedder } from '../contract/embedder.ts';
import type { Embedding } from '../contract/embedding.ts';
import type { JudgmentSplits } from '../contract/judgment-splits.ts';
import type { KernelSession } from '../contract/kernel-session.ts';
import { randomService } from '../service/random/random-service.ts';
import { tinyTable } from './fixtures/tiny-table.ts';
import { fitTable } from './fit-table.ts';
import { splitJudgments } from './split-judgments.ts';

const table = () => ({
  ...tinyTable(
    ['a', 'b', 'c', 'd', 'e', 'f'],
    [
      [0, 1, 2, 0],
      [1, 2, 3, 1],
      [2, 3, 4, 0],
      [3, 4, 5, 1],
      [4, 5, 0, 1],
    ],
  ),
  participants: ['p', 'q', null, 'p', 'q'],
  probabilities: Float64Array.of(1, 0, 0, 1, 1, 0, 0, 1, 0.25, 0.75),
});
const ctx = {
  kernels: {} as KernelSession,
  random: randomService(3),
  signal: new AbortController().signal,
  log: { debug() {}, info() {}, warn() {} },
};

function witness() {
  const seen: JudgmentSplits[] = [];
  const fit = (splits: JudgmentSplits) => {
    seen.push(splits);
    return Promise.resolve({} as Embedding);
  };
  return { seen, embedder: { holdout: 0.4, fit } as unknown as Embedder };
}

test('a table is whole after its fit, unless it was to be spent', async () => {
  const { seen, embedder } = witness();
  const kept = table();
  await fitTable(embedder, kept, ctx);
  expect(kept).toEqual(table());
  const spent = table();
  await fitTable(embedder, spent, { ...ctx, spend: true });
  const { stimuli, values, probabilities, weights, holdOut, participants } = spent;
  const columns = [stimuli, values, probabilities, weights, holdOut, participants];
  expect(columns.map(({ length }) => length)).toEqual([0, 0, 0, 0, 0, 0]);
  const split = splitJudgments(table(), 0.4, ctx.random.fork('split'));
  expect(seen).toEqual([split, split]);
});

test('nothing to fit is told', async () => {
  await expect(fitTable(witness().embedder, tinyTable([], []), ctx)).rejects.toMatchObject({
    code: 'EMBED_NO_JUDGMENTS',
  });
});
