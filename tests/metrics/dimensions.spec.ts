import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomService, type KernelSession } from '@kindred/core';
import expected from './expected-choices.json' with { type: 'json' };
import { makeMetric } from './make-metric.ts';
import { openJs } from './open-js.ts';
import { side } from './side.ts';
import { tell } from './tell.ts';
import { toy } from './toy.ts';

// Independent figures: python3 tests/metrics/expected-choices.py (numpy, scipy, scikit-learn).
const want = expected.toy;
const x = toy(12, 4, 7, 3, 5);
const y = toy(12, 3, 2, 9, 4);
const z = toy(12, 5, 3, 2, 7);
const order = Int32Array.from({ length: 12 }, (_, i) => (5 * i + 3) % 12);
const constant = (rows: number[][]) =>
  rows.map((row) => [...row.slice(0, 1), 0.1, ...row.slice(1)]);

let kernels: KernelSession;
beforeAll(async () => {
  kernels = await openJs();
});
afterAll(() => kernels.dispose());

async function score(name: string, options: object, a: number[][], b: number[][]) {
  return (await makeMetric(name, options)).score(side(a), side(b), kernels);
}

describe('equal scipy and scikit-learn on small whole numbers', () => {
  test('linear-predictivity, with a row a dimension', async () => {
    const { correlation, r2, first } = want.predictivity;
    expect(await score('linear-predictivity', { folds: 3 }, x, y)).toBeCloseTo(correlation, 9);
    const metric = await makeMetric('linear-predictivity', { folds: 3, statistic: 'r2' });
    expect(await metric.score(side(x), side(y), kernels)).toBeCloseTo(r2, 9);
    const [{ rows }] = await tell(metric, side(x), side(y), kernels);
    expect(rows).toHaveLength(3);
    expect([0, 1, 4, 8].map((column) => rows[0][column])).toEqual([
      1,
      ...first.map((figure) => expect.closeTo(figure, 9)),
    ]);
  });

  test('linear-predictivity is 0 at chance, not below', async () => {
    const random = randomService(3);
    const noise = (columns: number) =>
      Array.from({ length: 40 }, () => Array.from({ length: columns }, () => random.normal()));
    let sum = 0;
    for (let k = 0; k < 100; k++) sum += await score('linear-predictivity', {}, noise(3), noise(4));
    // Its standard error is 0.01; one r over all folds is -0.23 here.
    expect(Math.abs(sum / 100)).toBeLessThan(0.03);
  });

  test('what does not vary neither predicts nor is predicted', async () => {
    const metric = await makeMetric('linear-predictivity', { folds: 3 });
    const [a, b] = [side(constant(x)), side(constant(y))];
    expect(await metric.score(a, b, kernels)).toBeCloseTo(want.predictivity.correlation, 9);
    const [{ rows, notes }] = await tell(metric, a, b, kernels);
    expect(rows[1].slice(0, 3)).toEqual([2, null, null]);
    expect(notes).toContain('1 of 4 dimensions does not vary.');
  });

  test('dimension-match, either side wider, permuted', async () => {
    for (const pairing of ['best', 'one-to-one'] as const) {
      expect(await score('dimension-match', { pairing }, x, z)).toBeCloseTo(
        want.match[pairing],
        12,
      );
      const wider = await score('dimension-match', { pairing }, z, x);
      expect(wider).toBeCloseTo(want.matchWider[pairing], 12);
      const metric = await makeMetric('dimension-match', { pairing });
      const [moved] = await metric.permuted!(side(x), side(z), [order], kernels);
      expect(moved).toBeCloseTo(want.matchPermuted[pairing], 12);
    }
  });

  test('dimension-match tells its pairs', async () => {
    const metric = await makeMetric('dimension-match', { pairing: 'one-to-one' });
    const shuffled = x.map(([a, b, c, d]) => [c, 0.1, d, a, b]);
    const [{ rows }] = await tell(metric, side(shuffled), side(constant(x)), kernels);
    expect(rows).toEqual(
      [
        [1, 4],
        [3, 5],
        [4, 1],
        [5, 3],
      ].map((pair) => [...pair, expect.closeTo(1, 12)]),
    );
    const { vectors, ...rest } = side(x);
    const named = { ...rest, vectors: { ...vectors!, labels: ['a', 'b', 'c', 'd'] } };
    const [told] = await tell(metric, side(shuffled), named, kernels);
    expect(told.columns.map(({ name }) => name)).toEqual(['dimension', 'name', 'partner', 'r']);
    expect(told.rows[0].slice(0, 3)).toEqual([1, 'a', 4]);
    const few = x.map(([, b]) => [b]);
    const [left] = await tell(metric, side(few), side(x), kernels);
    expect(left.rows.map(([, partner]) => partner)).toEqual([null, 1, null, null]);
    expect(left.notes).toContain(
      'The model has fewer dimensions than the reference; those left over count 0.',
    );
  });

  const labels = x.map(([, b], i) => (i === 0 ? 'alone' : `category ${Math.floor(b / 4)}`));
  const categories = { ...side(x), vectors: null, labels };
  const purity = async (options: object) =>
    (await makeMetric('category-purity', options)).score(side(x), categories, kernels);

  test('category-purity by centroids', async () => {
    expect(await purity({})).toBeCloseTo(want.purity.euclidean, 12);
    expect(await purity({ distance: 'cosine' })).toBeCloseTo(want.purity.cosine, 12);
    const auto = await makeMetric('category-purity', { distance: 'auto' });
    const dot = await auto.score(side(x, 'dot'), categories, kernels);
    expect(dot).toBeCloseTo(want.purity.cosine, 12);
    const [moved] = await auto.permuted!(side(x), categories, [order], kernels);
    expect(moved).toBeCloseTo(want.purityPermuted, 12);
  });

  test('category-purity by neighbours', async () => {
    for (const k of ['1', '3', '5'] as const) {
      const value = await purity({ classifier: 'knn', k: Number(k) });
      expect(value).toBeCloseTo(want.neighbours[k], 12);
    }
  });
});
