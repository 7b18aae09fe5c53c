import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KernelSession } from '@kindred/core';
import expected from './expected-calibrated.json' with { type: 'json' };
import { judged } from './judged.ts';
import { makeMetric } from './make-metric.ts';
import { openJs } from './open-js.ts';
import { side } from './side.ts';
import { tell } from './tell.ts';

// Independent figures: python3 tests/metrics/expected-calibrated.py (scipy's minimize_scalar).
const { x } = expected;
const { items } = side(x);
let kernels: KernelSession;
beforeAll(async () => {
  kernels = await openJs();
});
afterAll(() => kernels.dispose());
const calibrated = () => makeMetric('triplet-loss', { temperature: 'calibrated' });

describe.each(['anchored', 'odd-one-out'] as const)('%s', (structure) => {
  const people = judged(structure, expected.rows[structure], items);

  test.each(['dot', 'cosine', 'euclidean'] as const)(
    'loss and temperatures by %s equal scipy’s, each half scored at the other’s',
    async (similarity) => {
      const metric = await calibrated();
      const want = expected.figures[structure][similarity];
      const model = side(x, similarity);
      expect(await metric.score(model, people, kernels)).toBeCloseTo(want.score, 7);
      const [{ rows }] = await tell(metric, model, people, kernels);
      // Sharpness 1 / T, 0 where T is infinite: scipy stops just short of its bound there.
      const ratios = rows.map(([, temperature], half) =>
        temperature === null
          ? 1 + 1e6 / want.temperatures[half]
          : Number(temperature) / want.temperatures[half],
      );
      for (const ratio of ratios) expect(ratio).toBeCloseTo(1, 4);
      const loss = rows.reduce((sum, [, , weight, nats]) => sum + Number(weight) * Number(nats), 0);
      const weight = rows.reduce((sum, row) => sum + Number(row[2]), 0);
      expect(loss / weight).toBeCloseTo(want.score, 7);
    },
  );

  test('all judgments of a triplet are in one half, in whatever order they come', async () => {
    const metric = await calibrated();
    const halves = async (rows: number[][]) => {
      const [found] = await tell(metric, side(x), judged(structure, rows, items), kernels);
      return found.rows.map(([, , weight]) => weight);
    };
    const all = expected.rows[structure];
    const again = all.flatMap((row) => [row, row, row]).toReversed();
    const [first, second] = await halves(all);
    expect(await halves(again)).toEqual([3 * Number(first), 3 * Number(second)]);
  });
});

test('where the similarities go against every choice, chance is the best guess and costs log 3', async () => {
  const n = 6;
  const line = side(
    Array.from({ length: n }, (_, i) => [i]),
    'euclidean',
  );
  const triplets = Array.from({ length: n - 2 }, (_, i) => [i, i + 1, i + 2 + (i % 2)]).filter(
    (row) => row[2] < n,
  );
  const metric = await calibrated();
  // The odd one is the one in the middle.
  const against = judged(
    'odd-one-out',
    triplets.map((row) => [...row, 1, 1]),
    line.items,
  );
  expect(await metric.score(line, against, kernels)).toBeCloseTo(Math.log(3), 12);
  const [{ rows }] = await tell(metric, line, against, kernels);
  expect(rows.map(([, temperature]) => temperature)).toEqual([null, null]);
});

test('one triplet cannot be halved, and says so', async () => {
  const metric = await calibrated();
  const alone = judged('odd-one-out', [[0, 1, 2, 0, 1]], items);
  await expect(metric.score(side(x), alone, kernels)).rejects.toMatchObject({
    code: 'METRIC_UNDEFINED',
    message: expect.stringContaining('both halves') as string,
  });
});

test('the fitted temperature does not depend on the unit of the similarity', async () => {
  const metric = await calibrated();
  const people = judged('odd-one-out', expected.rows['odd-one-out'], items);
  const own = await metric.score(side(x), people, kernels);
  await fc.assert(
    fc.asyncProperty(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), async (scale) => {
      const scaled = x.map((row) => row.map((value) => value * scale));
      expect(await metric.score(side(scaled), people, kernels)).toBeCloseTo(own, 9);
    }),
    { numRuns: 20 },
  );
});
