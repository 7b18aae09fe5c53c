import { afterAll, beforeAll, expect, test } from 'vitest';
import { restrictItems, type KernelSession } from '@kindred/core';
import { makeMetric } from './make-metric.ts';
import { openJs } from './open-js.ts';
import { side } from './side.ts';
import { toy } from './toy.ts';

let kernels: KernelSession;
beforeAll(async () => {
  kernels = await openJs();
});
afterAll(() => kernels.dispose());

const x = toy(8, 3, 7, 3, 5);
const constant = x.map(() => [0.1, 0.2, 0.3]);

test.each(['pearson', 'spearman'])(
  'an RDM that varies by rounding only is constant: %s',
  async (correlation) => {
    // Two columns correlate by 1 or −1; these all by 1, up to the last bit.
    const pairs = [
      [-0.03, -0.97],
      [-0.09, -1.47],
      [3.58, 0.57],
      [1.09, -4.49],
      [3.28, -4.32],
    ];
    const metric = await makeMetric('rsa', { distance: 'correlation', correlation });
    await expect(metric.score(side(pairs), side(x.slice(0, 5)), kernels)).rejects.toMatchObject({
      code: 'METRIC_UNDEFINED',
    });
  },
);

test.each([
  ['procrustes', {}],
  ['cka', { estimator: 'biased' }],
  ['rsa', { distance: 'euclidean' }],
  ['rsa', { distance: 'euclidean', correlation: 'pearson' }],
  ['rsa', { distance: 'euclidean', correlation: 'kendall-tau-a' }],
  ['rsa', { distance: 'euclidean', correlation: 'kendall-tau-b' }],
  ['rsa', { distance: 'euclidean', correlation: 'rho-a' }],
  ['rsa', { distance: 'euclidean', correlation: 'cosine' }],
  ['rsa', { distance: 'squared-euclidean', correlation: 'whitened-pearson' }],
  ['procrustes', { coordinates: 'rdm' }],
] as const)('%s %o says why it is undefined', async (name, options) => {
  const metric = await makeMetric(name, options);
  const score = (a: number[][], b: number[][]) => metric.score(side(a), side(b), kernels);
  const undefinedBecause = (message: RegExp) => ({
    code: 'METRIC_UNDEFINED',
    message: expect.stringMatching(message),
  });
  await expect(score(constant, x)).rejects.toMatchObject(undefinedBecause(/model are the same/));
  await expect(score(x, constant)).rejects.toMatchObject(
    undefinedBecause(/reference are the same/),
  );
  await expect(score(x.slice(0, 2), x.slice(0, 2))).rejects.toMatchObject(
    undefinedBecause(/at least 3 items/),
  );
  const broken = x.map((row, i) => (i === 3 ? [NaN, 1, 2] : row));
  await expect(score(broken, x)).rejects.toMatchObject(undefinedBecause(/not a finite number/));
  await expect(score(x, x.slice(1))).rejects.toMatchObject({ code: 'METRIC_ITEMS_DIFFER' });
});

test('debiased cka needs four items', async () => {
  const metric = await makeMetric('cka', { estimator: 'debiased' });
  await expect(
    metric.score(side(x.slice(0, 3)), side(x.slice(0, 3)), kernels),
  ).rejects.toMatchObject({ code: 'METRIC_UNDEFINED' });
});

test('a vector without direction is named', async () => {
  const metric = await makeMetric('rsa', { distance: 'cosine' });
  const zero = x.map((row, i) => (i === 5 ? [0, 0, 0] : row));
  await expect(metric.score(side(zero), side(x), kernels)).rejects.toMatchObject({
    code: 'METRIC_UNDEFINED',
    message: expect.stringContaining('"item 5"'),
  });
});

test('one category only leaves nothing to correlate', async () => {
  const metric = await makeMetric('rsa', { distance: 'euclidean' });
  const reference = { ...side(x), vectors: null, labels: x.map(() => 'tool') };
  await expect(metric.score(side(x), reference, kernels)).rejects.toMatchObject({
    code: 'METRIC_UNDEFINED',
  });
});

test('P(i,j) is of vectors read by their dot product only', async () => {
  const metric = await makeMetric('rsa', { distance: 'choice' });
  await expect(metric.score(side(x), side(x, 'dot'), kernels)).rejects.toMatchObject({
    code: 'METRIC_UNDEFINED',
    message: expect.stringContaining('read by euclidean similarity'),
  });
});

test('RBF cka of vectors most of which are the same has no bandwidth', async () => {
  const metric = await makeMetric('cka', { gram: 'rbf' });
  const score = metric.score(side(x), side(constant), kernels);
  await expect(score).rejects.toMatchObject({
    code: 'METRIC_UNDEFINED',
    message: expect.stringContaining('of the reference'),
  });
});

test('the cosine of a constant RDM is defined, as nothing is taken away', async () => {
  const metric = await makeMetric('rsa', { correlation: 'cosine' });
  const flat = { ...side(x), vectors: null, rdm: new Float64Array(28).fill(0.1) };
  const value = await metric.score(flat, flat, kernels);
  expect(value).toBeCloseTo(1, 12);
});

test.each([
  ['rsa', { correlation: 'whitened-cosine' }, 'set distance: squared-euclidean'],
  ['procrustes', { coordinates: 'rdm', dimensions: 3, reduce: 'first' }, 'whichever items come'],
  ['procrustes', { distance: 'cosine' }, 'belongs to coordinates: rdm'],
] as const)('%s %o is refused', async (name, options, why) => {
  await expect(makeMetric(name, options)).rejects.toThrow(why);
});

test('auto cka is debiased where a side has as many columns as there are items, and says so', async () => {
  const metric = await makeMetric('cka');
  const [wide, narrow] = [6, 3].map((columns) =>
    side(
      x.slice(0, 6).map((row) => Array.from({ length: columns }, (_, k) => row[k % 3] ** (k + 1))),
    ),
  );
  const settled = metric.exact!(narrow, wide);
  expect(settled).toMatchObject({ range: [-1, 1] });
  expect(settled.variant).toMatch(/: debiased HSIC$/);
  expect(metric.exact!(narrow, narrow)).toMatchObject({ range: [0, 1] });
  const debiased = await makeMetric('cka', { estimator: 'debiased' });
  expect(await metric.score(narrow, wide, kernels)).toBe(
    await debiased.score(narrow, wide, kernels),
  );
});

test('what auto cka settled for all items holds when some are left out', async () => {
  const metric = await makeMetric('cka');
  const side5 = side(
    x.slice(0, 6).map((row) => Array.from({ length: 5 }, (_, k) => row[k % 3] ** (k + 1))),
  );
  const settled = metric.exact!(side5, side5);
  const fewer = restrictItems(side5, side5.items.slice(1));
  expect(settled.range).toEqual([0, 1]);
  const biased = await makeMetric('cka', { estimator: 'biased' });
  const other = restrictItems(side(x.slice(0, 6)), side5.items.slice(1));
  expect(await settled.score(fewer, other, kernels)).toBe(
    await biased.score(fewer, other, kernels),
  );
  expect(metric.exact!(fewer, other).range).toEqual([-1, 1]);
});
