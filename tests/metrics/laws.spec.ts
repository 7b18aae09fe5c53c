import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KindredError, type KernelSession } from '@kindred/core';
import { makeMetric } from './make-metric.ts';
import { openJs } from './open-js.ts';
import { side } from './side.ts';

let kernels: KernelSession;
beforeAll(async () => {
  kernels = await openJs();
});
afterAll(() => kernels.dispose());

// Doubles drawn over their bits are mostly tiny: hundredths instead.
const hundredths = (min: number, max: number) =>
  fc.integer({ min: min * 100, max: max * 100 }).map((value) => value / 100);
const entry = hundredths(-5, 5);
const matrix = (rows: number, columns: number) =>
  fc.array(fc.array(entry, { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });
// Sides that vary, each with an angle, a scale, a shift and an order.
const problem = fc
  .tuple(
    fc.integer({ min: 5, max: 9 }),
    fc.integer({ min: 2, max: 5 }),
    fc.integer({ min: 2, max: 5 }),
  )
  .chain(([n, p, q]) =>
    fc.record({
      x: matrix(n, p),
      y: matrix(n, q),
      angle: hundredths(0, 6),
      scale: hundredths(0.1, 9),
      shift: entry,
      order: fc.shuffledSubarray(
        Array.from({ length: n }, (_, i) => i),
        { minLength: n, maxLength: n },
      ),
    }),
  )
  .filter(({ x, y }) => [x, y].every(varies));

function varies(rows: number[][]): boolean {
  return (
    rows.every(
      (row) => Math.hypot(...row) > 0.1 && Math.hypot(...row.map((v) => v - row[0])) > 0.1,
    ) &&
    new Set(rows.map((row) => row.map((value) => value.toFixed(2)).join())).size === rows.length
  );
}

function rotated(rows: number[][], angle: number): number[][] {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return rows.map(([a, b, ...rest]) => [c * a - s * b, s * a + c * b, ...rest]);
}

const cases = [
  ['procrustes', {}],
  ['cka', {}],
  ['cka', { estimator: 'debiased' }],
  ['rsa', { distance: 'euclidean', correlation: 'pearson' }],
  ['rsa', { distance: 'cosine', correlation: 'spearman' }],
  ['rsa', { distance: 'correlation', correlation: 'pearson' }],
  ['procrustes', { report: 'r', dimensions: 2 }],
  ['procrustes', { coordinates: 'rdm', distance: 'euclidean' }],
  ['cka', { gram: 'rbf' }],
  ['cka', { gram: 'rbf', bandwidth: 0.5, estimator: 'debiased' }],
  ['rsa', { distance: 'dot', correlation: 'cosine' }],
  ['rsa', { distance: 'squared-euclidean', correlation: 'whitened-pearson' }],
  ['rsa', { distance: 'squared-euclidean', correlation: 'whitened-cosine' }],
  ['rsa', { distance: 'euclidean', correlation: 'kendall-tau-a' }],
  ['rsa', { distance: 'euclidean', correlation: 'kendall-tau-b' }],
  ['rsa', { distance: 'euclidean', correlation: 'rho-a' }],
  ['rsa', { distance: 'choice', correlation: 'pearson' }],
] as const;
// Ties count as disagreement, with themselves too.
const ofAllPairs = ['kendall-tau-a', 'rho-a'];

describe.each(cases)('%s %o', (name, options) => {
  const read = (rows: number[][]) =>
    side(rows, 'distance' in options && options.distance === 'choice' ? 'dot' : 'euclidean');
  const score = async (a: number[][], b: number[][]) => {
    const metric = await makeMetric(name, options);
    try {
      return await metric.score(read(a), read(b), kernels);
    } catch (error) {
      // Two columns correlate by 1 or −1 only, so a whole RDM may be constant.
      fc.pre(!(KindredError.is(error) && error.code === 'METRIC_UNDEFINED'));
      throw error;
    }
  };

  test('does not move under what it says it is invariant to', async () => {
    const { invariances } = await makeMetric(name, options);
    await fc.assert(
      fc.asyncProperty(problem, async ({ x, y, angle, scale, shift, order }) => {
        const plain = await score(x, y);
        const same = async (a: number[][], b: number[][]) =>
          expect(Math.abs((await score(a, b)) - plain)).toBeLessThan(1e-9);
        for (const invariance of invariances) {
          if (invariance === 'rotation') await same(rotated(x, angle), y);
          if (invariance === 'scale')
            await same(
              x.map((row) => row.map((v) => v * scale)),
              y,
            );
          if (invariance === 'translation')
            await same(
              x.map((row) => row.map((v) => v + shift)),
              y,
            );
          if (invariance === 'item-order')
            await same(
              order.map((i) => x[i]),
              order.map((i) => y[i]),
            );
        }
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  test('is symmetric, 1 against itself, and stays in its range', async () => {
    const { range } = await makeMetric(name, options);
    const tiesCount = 'correlation' in options && ofAllPairs.includes(options.correlation);
    const selfAtLeast = tiesCount ? 0 : 1 - 1e-9;
    await fc.assert(
      fc.asyncProperty(problem, async ({ x, y }) => {
        const value = await score(x, y);
        expect(await score(y, x)).toBeCloseTo(value, 9);
        const self = await score(x, x);
        expect(self).toBeGreaterThan(selfAtLeast);
        expect(self).toBeLessThan(1 + 1e-9);
        expect(value).toBeGreaterThan(range[0] - 1e-9);
        expect(value).toBeLessThan(range[1] + 1e-9);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  test('permuted() is score() of permuted rows', async () => {
    const metric = await makeMetric(name, options);
    await fc.assert(
      fc.asyncProperty(problem, async ({ x, y, order }) => {
        const unmoved = await score(x, y);
        const orders = [Int32Array.from(order), Int32Array.from(x, (_, i) => i)];
        const [moved, plain] = await metric.permuted!(read(x), read(y), orders, kernels);
        expect(moved).toBeCloseTo(
          await score(
            order.map((i) => x[i]),
            y,
          ),
          9,
        );
        expect(plain).toBeCloseTo(unmoved, 9);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });
});
