import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quantile, randomService, type KernelSession } from '@kindred/core';
import { dataFolder } from '../data-folder.ts';
import expected from './expected.json' with { type: 'json' };
import { openWasm } from '../embedders/open-wasm.ts';
import { makeMetric } from './make-metric.ts';
import { openJs } from './open-js.ts';
import { realData } from './real-data.ts';
import { side } from './side.ts';

// Independent figures: python3 tests/metrics/expected.py (numpy 2.4, scipy 1.17).
const want = expected.data;
type Correlation = keyof typeof want.rsa.cosine;

describe.skipIf(!dataFolder).each([
  ['js', openJs],
  ['wasm', () => openWasm(2)],
] as const)('%s: equal scipy on THINGS (skipped without KINDRED_DATA_DIR)', (backend, open) => {
  let kernels: KernelSession;
  let data: Awaited<ReturnType<typeof realData>>;
  let human: number[][];
  let clip: number[][];
  beforeAll(async () => {
    kernels = await open();
    data = await realData(dataFolder!);
    human = data.places.map((at) => data.spose49[at]);
    clip = data.places.map((at) => data.clip[at]);
  });
  afterAll(() => kernels.dispose());
  const score = async (name: string, options: object, a: number[][], b: number[][]) =>
    (await makeMetric(name, options)).score(side(a), side(b), kernels);
  const first = () => human.map((row) => row.slice(0, 30));

  test('cka over 1,854 concepts', async () => {
    expect(await score('cka', {}, data.spose66, data.clip)).toBeCloseTo(want.cka66clip, 9);
    expect(await score('cka', {}, data.spose66, data.word2vec)).toBeCloseTo(want.cka66w2v, 9);
    expect(await score('cka', {}, data.spose49, data.spose66)).toBeCloseTo(want.cka49against66, 9);
    const debiased = { estimator: 'debiased' };
    expect(await score('cka', debiased, data.spose66, data.clip)).toBeCloseTo(
      want.ckaDebiased66clip,
      9,
    );
  });

  test('rsa and procrustes over 1,854 concepts', async () => {
    const spearman = await score('rsa', { distance: 'cosine' }, data.spose66, data.clip);
    expect(spearman).toBeCloseTo(want.rsaCosineSpearman66clip, 9);
    expect(await score('procrustes', {}, data.spose66, data.clip)).toBeCloseTo(
      want.procrustes66clip,
      9,
    );
  });

  test('procrustes of the 128 concepts, by first columns and by PCA', async () => {
    const all = await score('procrustes', { dimensions: 30 }, first(), human);
    expect(all).toBeCloseTo(want.procrustesFirst30Pca30, 9);
    const cut = { dimensions: 30, reduce: 'first' };
    expect(await score('procrustes', cut, human, clip)).toBeCloseTo(want.procrustesFirst30Clip, 9);
    expect(await score('procrustes', { dimensions: 30 }, human, clip)).toBeCloseTo(
      want.procrustesPca30Clip,
      9,
    );
  });

  test('cka and rsa of the 128 concepts', async () => {
    expect(await score('cka', { estimator: 'biased' }, human, clip)).toBeCloseTo(want.ckaClip, 9);
    expect(await score('cka', { estimator: 'debiased' }, human, clip)).toBeCloseTo(
      want.ckaDebiasedClip,
      9,
    );
    for (const distance of Object.keys(want.rsa) as (keyof typeof want.rsa)[]) {
      for (const correlation of Object.keys(want.rsa[distance]) as Correlation[]) {
        const value = await score('rsa', { distance, correlation }, human, clip);
        expect(value).toBeCloseTo(want.rsa[distance][correlation], 9);
      }
    }
    const rsa = await makeMetric('rsa');
    const labels = { ...side(human), vectors: null, labels: data.categories };
    expect(await rsa.score(side(human, 'dot'), labels, kernels)).toBeCloseTo(
      want.rsaLabels.spearman,
      9,
    );
  });

  test('variants of the 128 concepts', async () => {
    const cosines = { coordinates: 'rdm', distance: 'cosine' };
    expect(await score('procrustes', cosines, human, clip)).toBeCloseTo(want.procrustesRdmClip, 9);
    for (const estimator of ['biased', 'debiased'] as const) {
      const rbf = { gram: 'rbf', bandwidth: 0.5, estimator };
      expect(await score('cka', rbf, human, clip)).toBeCloseTo(want.ckaRbfClip[estimator], 9);
    }
    for (const correlation of ['whitened-pearson', 'whitened-cosine'] as const) {
      const value = await score('rsa', { distance: 'squared-euclidean', correlation }, human, clip);
      expect(value).toBeCloseTo(want.rsaWhitenedClip[correlation], 9);
    }
  });

  // The readable reference takes a minute for what wasm does in seconds.
  test.skipIf(backend === 'js')('variants over 1,854 concepts', async () => {
    for (const estimator of ['biased', 'debiased'] as const) {
      const value = await score('cka', { gram: 'rbf', estimator }, data.spose66, data.clip);
      expect(value).toBeCloseTo(want.ckaRbf66clip[estimator], 9);
    }
    const tau = { distance: 'cosine', correlation: 'kendall-tau-b' };
    expect(await score('rsa', tau, data.spose66, data.clip)).toBeCloseTo(want.tauB66clip, 9);
  });

  test('chance of 128 concepts at 30 dimensions, 1,000 permutations', async () => {
    const random = randomService(1);
    const orders = Array.from({ length: 1000 }, () =>
      random.shuffle(Int32Array.from({ length: 128 }, (_, i) => i)),
    );
    for (const [name, figures] of [
      ['procrustes', want.procrustesNull],
      ['cka', want.ckaNull],
    ] as const) {
      const metric = await makeMetric(name);
      const draws = await metric.permuted!(side(first()), side(first()), orders, kernels);
      expect(Math.abs(draws.reduce((a, b) => a + b) / 1000 - figures.mean)).toBeLessThan(0.002);
      expect(Math.abs(quantile(draws.toSorted(), 0.975) - figures.high)).toBeLessThan(0.003);
    }
  });
});
