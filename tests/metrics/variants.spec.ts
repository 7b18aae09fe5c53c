import { checkMetric } from '@kindred/core/testing';
import { metricsPlugin } from '@kindred/metrics';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KernelSession, Representation } from '@kindred/core';
import { openWasm } from '../embedders/open-wasm.ts';
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
const order = Int32Array.from({ length: 12 }, (_, i) => (5 * i + 3) % 12);
const squared = { distance: 'squared-euclidean' };

let kernels: KernelSession;
const open = { js: openJs, wasm: () => openWasm(2) };

describe.each(['js', 'wasm'] as const)('%s', (backend) => {
  beforeAll(async () => {
    kernels = await open[backend]();
  });
  afterAll(() => kernels.dispose());

  const both = async (
    name: string,
    options: object,
    a: Representation,
    b: Representation,
  ): Promise<readonly [number, number]> => {
    const metric = await makeMetric(name, options);
    const [moved] = await metric.permuted!(a, b, [order], kernels);
    return [await metric.score(a, b, kernels), moved];
  };

  test('procrustes as its root', async () => {
    const [plain, moved] = await both('procrustes', { report: 'r' }, side(x), side(y));
    expect(plain).toBeCloseTo(Math.sqrt(want.procrustes), 11);
    expect(moved).toBeCloseTo(Math.sqrt(want.procrustesPermuted), 11);
  });

  test('procrustes of RDMs, made of vectors or given', async () => {
    const options = { coordinates: 'rdm' };
    const [plain, moved] = await both('procrustes', options, side(x), side(z));
    expect(plain).toBeCloseTo(want.procrustesRdm, 11);
    expect(moved).toBeCloseTo(want.procrustesRdmPermuted, 11);
    const reduced = { ...options, dimensions: 3 };
    const [pca] = await both('procrustes', reduced, side(x), side(z));
    expect(pca).toBeCloseTo(want.procrustesRdmPca3, 11);
    const given = x.flatMap((a, i) =>
      x.slice(i + 1).map((b) => Math.hypot(...a.map((value, c) => value - b[c]))),
    );
    const rdm = { ...side(x), vectors: null, rdm: Float64Array.from(given) };
    expect((await both('procrustes', options, rdm, side(z)))[0]).toBeCloseTo(plain, 11);
  });

  test('RBF cka, both estimators and two bandwidths', async () => {
    for (const estimator of ['biased', 'debiased'] as const) {
      const narrow = { gram: 'rbf', bandwidth: 0.4, estimator };
      const [plain, moved] = await both('cka', narrow, side(x), side(z));
      expect(plain).toBeCloseTo(want.ckaRbf['0.4'][estimator], 11);
      expect(moved).toBeCloseTo(want.ckaRbfPermuted[estimator], 11);
      const [wide] = await both('cka', { gram: 'rbf', estimator }, side(x), side(z));
      expect(wide).toBeCloseTo(want.ckaRbf['1'][estimator], 11);
    }
  });

  test('whitened correlations, by the whole covariance of pairs', async () => {
    for (const correlation of ['whitened-pearson', 'whitened-cosine'] as const) {
      const options = { correlation, ...squared };
      const [plain, moved] = await both('rsa', options, side(x), side(z));
      expect(plain).toBeCloseTo(want.rsaWhitened[correlation], 11);
      expect(moved).toBeCloseTo(want.rsaWhitenedPermuted[correlation], 11);
    }
  });

  test('the whitened cosine of squared distances is linear CKA', async () => {
    const [plain, moved] = await both('cka', {}, side(x), side(z));
    const options = { correlation: 'whitened-cosine', ...squared };
    const whitened = await both('rsa', options, side(x), side(z));
    expect(whitened[0]).toBeCloseTo(plain, 11);
    expect(whitened[1]).toBeCloseTo(moved, 11);
  });

  test('P(i,j) as distances, its sum divided by the others or by all', async () => {
    const ninth = (rows: number[][]) =>
      side(
        rows.map((row) => row.map((value) => value / 9)),
        'dot',
      );
    for (const correlation of Object.keys(want.rsaChoice) as (keyof typeof want.rsaChoice)[]) {
      const options = { correlation, distance: 'choice' };
      const [plain] = await both('rsa', options, ninth(x), ninth(z));
      expect(plain).toBeCloseTo(want.rsaChoice[correlation], 10);
      const overAll = { correlation, distance: 'choice-over-n' };
      const [other] = await both('rsa', overAll, ninth(x), ninth(z));
      expect(other).toBeCloseTo(want.rsaChoiceOverN[correlation], 10);
    }
  });

  // The kit's vectors are Euclidean, so that P(i,j) is undefined for them: laws.spec.ts has it.
  test.each([
    ['procrustes', { report: 'r' }],
    ['procrustes', { dimensions: 3 }],
    ['procrustes', { dimensions: 3, reduce: 'first' }],
    ['procrustes', { coordinates: 'rdm' }],
    ['procrustes', { coordinates: 'rdm', distance: 'correlation', dimensions: 5 }],
    ['cka', { estimator: 'debiased' }],
    ['cka', { gram: 'rbf' }],
    ['cka', { gram: 'rbf', bandwidth: 0.3, estimator: 'debiased' }],
    ...['pearson', 'kendall-tau-a', 'kendall-tau-b', 'rho-a', 'cosine'].flatMap((correlation) =>
      ['auto', 'squared-euclidean', 'cosine', 'correlation', 'dot'].map(
        (distance) => ['rsa', { correlation, distance }] as const,
      ),
    ),
    ['rsa', { correlation: 'whitened-pearson', ...squared }],
    ['rsa', { correlation: 'whitened-cosine', ...squared }],
  ] as const)('%s %o keeps every promise of a metric', async (name, options) => {
    const component = metricsPlugin.components.find(
      (one) => one.kind === 'metric' && one.name === name,
    );
    await expect(checkMetric(component as never, { options, kernels })).resolves.toBeUndefined();
  });
});
