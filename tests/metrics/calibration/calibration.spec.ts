import { afterAll, beforeAll, expect, test } from 'vitest';
import { holm, randomService, scorePair, type KernelSession } from '@kindred/core';
import { makeMetric } from '../make-metric.ts';
import { openJs } from '../open-js.ts';
import { chanceP } from './chance-p.ts';
import { kolmogorovP } from './kolmogorov-p.ts';

let kernels: KernelSession;
beforeAll(async () => {
  kernels = await openJs();
});
afterAll(() => kernels.dispose());

const variants = [
  ['procrustes', {}],
  ['cka', {}],
  ['cka', { estimator: 'debiased' }],
  ['cka', { gram: 'rbf' }],
  ['rsa', {}],
  ['rsa', { correlation: 'pearson' }],
  ['rsa', { correlation: 'kendall-tau-a' }],
  ['triplet-accuracy', {}],
  ['odd-one-out-accuracy', {}],
  ['triplet-loss', { similarity: 'euclidean' }],
  ['choice-agreement', {}],
  ['linear-predictivity', { folds: 3, penalties: [1] }],
  ['dimension-match', {}],
  ['category-purity', {}],
] as const;

test("Kolmogorov's p is near the exact one of scipy.stats.kstest", () => {
  // scipy 1.17: e = (np.arange(50) + .5)/50; kstest(e, 'uniform').pvalue 1.0; of e**2 0.0018139856
  const even = Array.from({ length: 50 }, (_, at) => (at + 0.5) / 50);
  expect(kolmogorovP(even)).toBeCloseTo(1, 6);
  expect(kolmogorovP(even.map((value) => value ** 2))).toBeCloseTo(0.0018139856, 3);
});

test('between strangers p is uniform for every metric (Holm over metrics, α = .001)', async () => {
  const found: number[] = [];
  for (const [name, options] of variants) {
    const metric = await makeMetric(name, options);
    const ps: number[] = [];
    for (let simulation = 0; simulation < 150; simulation++) {
      const random = randomService(simulation).fork(`${name}/${JSON.stringify(options)}`);
      ps.push(await chanceP(metric, 39, random, kernels));
    }
    found.push(kolmogorovP(ps));
  }
  expect(Math.min(...holm(found))).toBeGreaterThan(0.001);
}, 120_000);

test('a metric that counts chance as alignment would be found out', async () => {
  const metric = await makeMetric('procrustes');
  const ps: number[] = [];
  for (let simulation = 0; simulation < 150; simulation++) {
    const p = await chanceP(metric, 39, randomService(simulation), kernels);
    // Two thirds of the draws in place of all: as if the null were too narrow.
    ps.push(p * (2 / 3));
  }
  expect(kolmogorovP(ps)).toBeLessThan(0.001);
});

test.each([
  ['procrustes', {}],
  ['cka', { estimator: 'debiased' }],
  ['rsa', {}],
] as const)(
  '%s %o of given vectors: new concepts lie in the jackknife’s interval',
  async (name, options) => {
    const metric = await makeMetric(name, options);
    const n = 30;
    const items = Array.from({ length: n }, (_, at) => `i${at}`);
    const runs = [];
    for (let simulation = 0; simulation < 200; simulation++) {
      const random = randomService(simulation).fork('given');
      const truth = Float64Array.from({ length: n * 3 }, () => random.normal());
      const noisy = truth.map((value) => value + 0.8 * random.normal());
      const side = (values: Float64Array) => ({
        items,
        vectors: { dimensions: 3, values, similarity: 'euclidean' as const, law: null },
        rdm: null,
        labels: null,
        judgments: null,
      });
      runs.push(
        await scorePair(metric, side(noisy), side(truth), { kernels, random, permutations: 0 }),
      );
    }
    const expected = runs.reduce((sum, { score }) => sum + score.value!, 0) / runs.length;
    const held = runs.filter(
      ({ generalisation: { value } }) => value!.low <= expected && expected <= value!.high,
    );
    // 95 % of 200, and three standard errors of a share of 200 around it.
    expect(held.length).toBeGreaterThan(190 - 9.3);
    expect(held.length).toBeLessThan(190 + 9.3);
  },
);
