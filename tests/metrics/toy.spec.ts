import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KernelSession } from '@kindred/core';
import expected from './expected.json' with { type: 'json' };
import { makeMetric } from './make-metric.ts';
import { openJs } from './open-js.ts';
import { side } from './side.ts';
import { toy } from './toy.ts';

// Independent figures: python3 tests/metrics/expected.py (numpy 2.4, scipy 1.17).
const want = expected.toy;
const x = toy(12, 4, 7, 3, 5);
const y = toy(12, 3, 2, 9, 4);
const z = toy(12, 5, 3, 2, 7);
const low = x.map(([a, b]) => [a, b, a + 3 * b, 2 * a - b]);
const order = Int32Array.from({ length: 12 }, (_, i) => (5 * i + 3) % 12);
const moved = (rows: readonly number[][]) => Array.from(order, (at) => rows[at]);
const correlations = Object.keys(want.rsaLabels) as (keyof typeof want.rsaLabels)[];

let kernels: KernelSession;
beforeAll(async () => {
  kernels = await openJs();
});
afterAll(() => kernels.dispose());

async function score(name: string, options: object, a: number[][], b: number[][]) {
  return (await makeMetric(name, options)).score(side(a), side(b), kernels);
}

async function permuted(name: string, options: object, a: number[][], b: number[][]) {
  const metric = await makeMetric(name, options);
  return (await metric.permuted!(side(a), side(b), [order], kernels))[0];
}

describe('equal scipy on small whole numbers', () => {
  test('procrustes, narrower side padded', async () => {
    expect(await score('procrustes', {}, x, y)).toBeCloseTo(want.procrustes, 11);
    expect(await permuted('procrustes', {}, x, y)).toBeCloseTo(want.procrustesPermuted, 11);
  });

  test('procrustes of rank-deficient input', async () => {
    expect(await score('procrustes', {}, low, y)).toBeCloseTo(want.procrustesRankDeficient, 11);
    const both = await score('procrustes', {}, low, moved(low));
    expect(both).toBeCloseTo(want.procrustesRankDeficientBoth, 11);
  });

  test('procrustes, columns left out', async () => {
    const pca = await score('procrustes', { dimensions: 2 }, x, y);
    expect(pca).toBeCloseTo(want.procrustesPca2, 11);
    const first = await score('procrustes', { dimensions: 2, reduce: 'first' }, x, y);
    expect(first).toBeCloseTo(want.procrustesFirst2, 11);
    await expect(makeMetric('procrustes', { dimensions: 2, reduce: 'none' })).rejects.toThrow(
      'reduce: none keeps all columns',
    );
  });

  test('cka, biased and debiased', async () => {
    const debiased = { estimator: 'debiased' };
    expect(await score('cka', {}, x, y)).toBeCloseTo(want.cka, 11);
    expect(await permuted('cka', {}, x, y)).toBeCloseTo(want.ckaPermuted, 11);
    expect(await score('cka', debiased, x, y)).toBeCloseTo(want.ckaDebiased, 11);
    expect(await permuted('cka', debiased, x, y)).toBeCloseTo(want.ckaDebiasedPermuted, 11);
  });

  for (const distance of Object.keys(want.rsa) as (keyof typeof want.rsa)[]) {
    for (const correlation of correlations) {
      test(`rsa, ${correlation} of ${distance} distances`, async () => {
        const value = await score('rsa', { distance, correlation }, x, z);
        expect(value).toBeCloseTo(want.rsa[distance][correlation], 10);
      });
    }
  }

  test('rsa permuted', async () => {
    for (const correlation of correlations) {
      const value = await permuted('rsa', { distance: 'cosine', correlation }, x, z);
      expect(value).toBeCloseTo(want.rsaPermuted[correlation], 10);
    }
  });

  test('rsa against categories', async () => {
    for (const correlation of correlations) {
      const metric = await makeMetric('rsa', { correlation });
      const labels = x.map((_, i) => `category ${i % 3}`);
      const reference = { ...side(x), vectors: null, labels };
      const value = await metric.score(side(x), reference, kernels);
      expect(value).toBeCloseTo(want.rsaLabels[correlation], 10);
    }
  });
});
