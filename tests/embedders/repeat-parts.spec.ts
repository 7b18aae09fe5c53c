import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Embedding, KernelSession } from '@kindred/core';
import { alignedDistances } from '../../packages/embedders/src/repeat/aligned-distances.ts';
import { bestMatch } from '../../packages/embedders/src/repeat/best-match.ts';
import { correlations } from '../../packages/embedders/src/repeat/correlations.ts';
import { polarFactor } from '../../packages/embedders/src/repeat/polar-factor.ts';
import { reproducibility } from '../../packages/embedders/src/repeat/reproducibility.ts';
import { openWasm } from './open-wasm.ts';

let kernels: KernelSession;
beforeAll(async () => {
  kernels = await openWasm(0);
});
afterAll(() => kernels.dispose());

const embedding = (dimensions: number, values: readonly number[], similarity = 'dot') =>
  ({
    items: Array.from({ length: values.length / dimensions }, (_, i) => `${i}`),
    dimensions,
    values: Float64Array.from(values),
    similarity,
  }) as unknown as Embedding;

// numpy 2.4, scipy 1.17; A and B are two random 6 × 2 matrices.
const a = [
  2.037, -2.946, -0.251, -9.094, -4.004, -1.578, 3.048, 0.166, 2.148, -2.545, 2.373, 1.259,
];
const b = [0.441, -0.331, 2.431, -0.252, 0.11, 1.582, -0.909, -0.592, 0.188, -0.33, -1.193, -0.205];

test('the polar factor is U Vᵀ of numpy.linalg.svd', async () => {
  const factor = await polarFactor(Float64Array.of(1, 2, 3, -1, 0.5, 4), 3, 2, kernels);
  const expected = [
    0.2953892194999266, 0.4283187998451318, 0.9476388733150791, -0.24489500733021557,
    0.12134980340054882, 0.8698100028649703,
  ];
  factor.forEach((value, at) => expect(value).toBeCloseTo(expected[at], 10));
  expect([...(await polarFactor(new Float64Array(4), 2, 2, kernels))]).toEqual([0, 0, 0, 0]);
});

// A, B centred; U, S, Vt = svd(A.T @ B); s = S.sum() / (A ** 2).sum()
// ((s * A @ U @ Vt - B) ** 2).sum(1)
test('items are as far from their places as numpy has it, after the best similarity transform', async () => {
  const distances = await alignedDistances(embedding(2, a), embedding(2, b), kernels);
  const expected = [
    0.04427709023572794, 0.016126421138249976, 0.02117482988028875, 0.00867278607992376,
    0.01676781792246192, 0.0036808411453052694,
  ];
  distances.forEach((value, at) => expect(value).toBeCloseTo(expected[at], 10));
});

test('a dimension that the other lacks is distance; a single place is as far as its places are wide', async () => {
  const flat = embedding(1, [1, -1, 0, 0]);
  const wide = embedding(2, [1, 0, -1, 0, 0, 1, 0, -1]);
  const lacking = await alignedDistances(flat, wide, kernels);
  expect(lacking[2]).toBeCloseTo(1, 12);
  const nothing = await alignedDistances(embedding(1, [0, 0, 0, 0]), wide, kernels);
  expect([...nothing]).toEqual([1, 1, 1, 1]);
  const surplus = await alignedDistances(wide, flat, kernels);
  expect(surplus[0]).toBeCloseTo(0.25, 12);
  expect(surplus[2]).toBeCloseTo(0.25, 12);
});

// np.corrcoef(A[[0,2,3,5]].T, B[[0,2,3,5]].T)[:2, 2:]
test('correlations of dimensions over some items are numpy’s', async () => {
  const r = await correlations(embedding(2, a), embedding(2, b), [0, 2, 3, 5], kernels);
  const expected = [
    -0.4929066664668983, -0.9950636627209173, -0.9861983838502639, -0.27558998661924283,
  ];
  r.forEach((value, at) => expect(value).toBeCloseTo(expected[at], 10));
  const constant = await correlations(
    embedding(1, [3, 3, 3]),
    embedding(1, [1, 2, 4]),
    [0, 1, 2],
    kernels,
  );
  expect(constant[0]).toBe(0);
});

test('matches count by size only where axes have no sign', () => {
  expect(bestMatch(Float64Array.of(0.2, -0.9), false)).toEqual({ at: 0, sign: 1, r: 0.2 });
  expect(bestMatch(Float64Array.of(0.2, -0.9), true)).toEqual({ at: 1, sign: -1, r: 0.9 });
});

// np.tanh(np.arctanh([r1, r2]).mean()), r the best correlation of the first column of A with each other
test('reproducibility is the Fisher-z mean of best correlations', async () => {
  const given = embedding(1, [1, 2, 3, 4]);
  const near = embedding(2, [1, 4, 2, 1, 3, 1, 5, 2]);
  const far = embedding(1, [2, 1, 4, 3]);
  const [value] = await reproducibility(given, [near, far], kernels);
  // np.corrcoef([1,2,3,4],[1,2,3,5])[0,1], np.corrcoef([1,2,3,4],[2,1,4,3])[0,1]
  const expected = Math.tanh((Math.atanh(0.9827076298239908) + Math.atanh(0.6)) / 2);
  expect(value).toBeCloseTo(expected, 10);
  const [same] = await reproducibility(given, [given, given], kernels);
  expect(same).toBeCloseTo(0.9999, 10);
});
