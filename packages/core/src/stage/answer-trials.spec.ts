import { expect, test } from 'vitest';
import type { Representation } from '../contract/representation.ts';
import { randomService } from '../service/random/random-service.ts';
import { answerTrials } from './answer-trials.ts';
import { tinyTable } from './fixtures/tiny-table.ts';
import { similarityOf } from './similarity-of.ts';

const items = ['a', 'b', 'c'];
const repeated = (count: number) =>
  tinyTable(
    items,
    Array.from({ length: count }, () => [0, 1, 2, 0] as const),
  );
const share = (values: Float64Array, option: number) =>
  values.filter((value) => value === option).length / values.length;

test('the deterministic law picks the nearer option, and guesses at the lapse rate', () => {
  const near = (a: number, b: number) => -Math.abs(a - b);
  const sure = answerTrials(repeated(50), near, 'deterministic', 0, randomService(1));
  expect(share(sure.values, 0)).toBe(1);
  const lapsing = answerTrials(repeated(40_000), near, 'deterministic', 0.4, randomService(2));
  expect(share(lapsing.values, 0)).toBeCloseTo(0.8, 2);
});

test('ties are broken evenly', () => {
  const tied = answerTrials(repeated(40_000), () => 1, 'deterministic', 0, randomService(3));
  expect(share(tied.values, 0)).toBeCloseTo(0.5, 2);
});

test('the softmax law of three pairs: np.exp([1, 2, .5]) / np.exp([1, 2, .5]).sum()', () => {
  // the odd one leaves the pair that goes together: nearness of (b,c), (a,c), (a,b)
  const nearness = new Map([
    ['1,2', 1],
    ['0,2', 2],
    ['0,1', 0.5],
  ]);
  const table = { ...repeated(60_000), structure: 'odd-one-out' as const };
  const { values } = answerTrials(
    table,
    (a, b) => nearness.get(`${a},${b}`)!,
    'softmax',
    0,
    randomService(4),
  );
  [0.2312239, 0.62853172, 0.14024438].forEach((expected, option) => {
    expect(share(values, option)).toBeCloseTo(expected, 2);
  });
});

test("a row of probabilities is answered with the law's own, a choice with a choice", () => {
  const table = { ...repeated(2), probabilities: Float64Array.of(0.6, 0.4, 1, 0) };
  const near = (_: number, b: number) => (b === 1 ? Math.log(3) : 0);
  const soft = answerTrials(table, near, 'softmax', 0.2, randomService(5));
  // .8 · 3/4 + .2 / 2 = .7
  expect(soft.probabilities![0]).toBeCloseTo(0.7, 12);
  expect(soft.probabilities![1]).toBeCloseTo(0.3, 12);
  expect([...soft.probabilities!.subarray(2)].toSorted((a, b) => a - b)).toEqual([0, 1]);
  const sure = answerTrials(table, () => 1, 'deterministic', 0, randomService(6));
  expect([...sure.probabilities!.subarray(0, 2)]).toEqual([0.5, 0.5]);
});

test('nearness is read off vectors, an RDM or labels', () => {
  const none: Representation = { items, vectors: null, rdm: null, labels: null, judgments: null };
  const values = Float64Array.of(1, 0, 2, 0, 0, 3);
  const vectors = (similarity: 'dot' | 'cosine' | 'euclidean') =>
    similarityOf({ ...none, vectors: { dimensions: 2, values, similarity, law: null } })!;
  expect(vectors('dot')(0, 1)).toBe(2);
  expect(vectors('cosine')(0, 1)).toBe(1);
  expect(vectors('euclidean')(0, 1)).toBe(-1);
  expect(similarityOf({ ...none, rdm: Float64Array.of(5, 6, 7) })!(2, 1)).toBe(-7);
  expect(similarityOf({ ...none, labels: ['x', 'y', 'x'] })!(0, 2)).toBe(1);
  expect(similarityOf(none)).toBeNull();
});
