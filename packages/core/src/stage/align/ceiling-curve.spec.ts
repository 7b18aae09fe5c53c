import { expect, test } from 'vitest';
import type { Embedding } from '../../contract/embedding.ts';
import type { Metric } from '../../contract/metric.ts';
import { randomService } from '../../service/random/random-service.ts';
import { studentInterval } from '../../statistic/student-interval.ts';
import { ceilingCurve } from './ceiling-curve.ts';
import { newConceptsInterval } from './new-concepts-interval.ts';

// A "score" that is the first number of the model's vectors: the fit's quality, written down.
const first: Metric = {
  inputs: { model: ['vectors'], reference: ['vectors'] },
  variant: 'first number',
  range: [0, 1],
  direction: 'larger-closer',
  invariances: [],
  intervals: [],
  kernels: [],
  score: async ({ vectors }) => vectors!.values[0],
};
const items = ['a', 'b', 'c'];
const reference = {
  items,
  vectors: {
    dimensions: 1,
    values: new Float64Array(3),
    similarity: 'dot' as const,
    law: null,
  },
  rdm: null,
  labels: null,
  judgments: null,
};
const fitted = (score: number, crossEntropy: number): Embedding => ({
  items,
  dimensions: 1,
  values: Float64Array.of(score, 0, 0),
  similarity: 'euclidean',
  perDimension: [{ weight: 1, label: null }],
  fit: {
    law: 'test',
    curve: [],
    validation: null,
    test: {
      judgments: 10,
      crossEntropy,
      accuracy: 0.5,
      accuracyInterval: { value: null, reason: 'test' },
    },
    stopped: 'converged',
    steps: 1,
    seconds: 0,
  },
  warnings: [],
});
const point = (lapse: number, ...fits: [number, number][]) => ({
  law: 'deterministic' as const,
  lapse,
  embeddings: fits.map(([score, loss]) => fitted(score, loss)),
});
const curveOf = (points: Parameters<typeof ceilingCurve>[2]) =>
  ceilingCurve(first, reference, points, 30, randomService(1), undefined as never);

test('a point is the mean of its fits, its null over the permuted items of them all', async () => {
  const [only] = await curveOf([point(0, [0.6, 0.2], [0.9, 0.4])]);
  expect(only.score).toBeCloseTo(0.75, 12);
  expect(only.loss).toBeCloseTo(0.3, 12);
  // A permutation keeps the first number in its place one time in three.
  expect(only.nullMean).toBeGreaterThan(0.1);
  expect(only.nullMean).toBeLessThan(0.45);
  expect(only.nullBound).toBeCloseTo(0.9, 12);
});

test('losses rise with the lapse rate; a dip is pooled', async () => {
  const losses = (
    await curveOf([point(0, [0.9, 0.3]), point(0.1, [0.8, 0.5]), point(0.2, [0.7, 0.4])])
  ).map(({ loss }) => loss);
  expect(losses[0]).toBeCloseTo(0.3, 12);
  expect(losses[1]).toBeCloseTo(0.45, 12);
  expect(losses[2]).toBeCloseTo(0.45, 12);
});

test('a fit without a score is left out, and a point without any', async () => {
  const curve = await curveOf([
    point(0, [Number.NaN, 0.2], [0.4, 0.6]),
    point(0.1, [Number.NaN, 1]),
  ]);
  expect(curve.map(({ lapse, score, loss }) => [lapse, score, loss])).toEqual([[0, 0.4, 0.6]]);
});

const words = { method: 'm', estimand: 'e' };

test('an interval for new concepts is that of the source that spreads more', () => {
  const concepts = { value: studentInterval(0.5, 0.03, 127, words) };
  const judgments = { value: studentInterval(0.5, 0.04, 19, words) };
  const { value } = newConceptsInterval(concepts, judgments);
  expect(value!.low).toBe(judgments.value.low);
  expect(newConceptsInterval(judgments, concepts).value!.low).toBe(judgments.value.low);
  const none = { value: null, reason: 'No bootstrap of the judgments was asked for.' };
  expect(newConceptsInterval(concepts, none).value!.estimand).toContain('as it is');
  expect(newConceptsInterval(none, judgments)).toBe(none);
});
