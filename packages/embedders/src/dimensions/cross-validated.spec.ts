import { type Embedding, type JudgmentTable, randomService } from '@kindred/core';
import { expect, test } from 'vitest';
import type { FitContext } from '../fit-context.ts';
import { crossValidated } from './cross-validated.ts';

const items = ['a', 'b', 'c', 'd', 'e', 'f'];
/** Every triplet of the items once. */
const train = tableOf(
  items.flatMap((_, a) =>
    items.flatMap((__, b) => items.map((___, c) => [a, b, c])).filter(([, b, c]) => a < b && b < c),
  ),
);
const none = tableOf([]);

function tableOf(rows: readonly (readonly number[])[]): JudgmentTable {
  return {
    structure: 'anchored',
    response: { type: 'choice', options: 2 },
    items,
    count: rows.length,
    arity: 3,
    stimuli: Int32Array.from(rows.flat()),
    values: new Float64Array(rows.length),
    probabilities: null,
    weights: new Float64Array(rows.length).fill(1),
    holdOut: new Uint8Array(rows.length),
    orderKnown: true,
    participants: null,
    nulls: 0,
  };
}

const ctx = { random: randomService(3) } as unknown as FitContext;
const losing = (crossEntropy: number) => ({ fit: { test: { crossEntropy } } }) as Embedding;

// numpy 2.4: x = np.array([[.665, .625, .67, .62], [.61, .68, .60, .63], [.60, .64, .59, .65]])
// x.mean(1), x.std(1, ddof=1) / np.sqrt(4)
test('a candidate’s loss is the mean of its folds, its error their standard error', async () => {
  const losses: Record<number, number[]> = {
    1: [0.665, 0.625, 0.67, 0.62],
    2: [0.61, 0.68, 0.6, 0.63],
    3: [0.6, 0.64, 0.59, 0.65],
  };
  const { dimensions, candidates } = await crossValidated(
    [3, 1, 2],
    4,
    (at) => async () => losing(losses[at].shift()!),
    { train, validation: none, test: none },
    ctx,
  );
  const expected = [
    [0.645, 0.0130703226177984],
    [0.63, 0.0177951304200522],
    [0.62, 0.0147196014438798],
  ];
  candidates!.forEach(({ validation, error }, at) => {
    expect(validation).toBeCloseTo(expected[at][0], 12);
    expect(error).toBeCloseTo(expected[at][1], 12);
  });
  expect(candidates!.map((one) => one.dimensions)).toEqual([1, 2, 3]);
  // 0.63 is within one error, 0.015, of the best, 0.62; 0.645 only within the folds' deviation, 0.029.
  expect(dimensions).toBe(2);
});

test('folds are judged on what they leave out of the training share, never on the test share', async () => {
  const left: string[] = [];
  const validation = tableOf([[0, 1, 2]]);
  const names = ({ stimuli, count }: JudgmentTable) =>
    Array.from({ length: count }, (_, row) => stimuli.slice(3 * row, 3 * row + 3).join());
  await crossValidated(
    [2],
    4,
    () => async (splits) => {
      expect(splits.validation).toBe(validation);
      expect([...names(splits.train), ...names(splits.test)].toSorted()).toEqual(
        names(train).toSorted(),
      );
      left.push(...names(splits.test));
      return losing(0.5);
    },
    { train, validation, test: tableOf([[3, 4, 5]]) },
    ctx,
  );
  expect(left.toSorted()).toEqual(names(train).toSorted());
});

test('three candidates in a row that are no better end the climb', async () => {
  const tried = new Set<number>();
  await crossValidated(
    [1, 2, 3, 4, 5],
    3,
    (at) => async () => {
      tried.add(at);
      return losing(at === 1 ? 0.5 : 0.6);
    },
    { train, validation: none, test: none },
    ctx,
  );
  expect([...tried]).toEqual([1, 2, 3, 4]);
});
