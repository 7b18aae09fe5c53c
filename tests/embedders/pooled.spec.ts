import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Embedding, type KernelSession, randomService } from '@kindred/core';
import { chanceReproducibility } from '../../packages/embedders/src/repeat/chance-reproducibility.ts';
import { poolDimensions } from '../../packages/embedders/src/repeat/pool-dimensions.ts';
import type { Pooling } from '../../packages/embedders/src/repeat/pooling.ts';
import { fit } from './fit.ts';
import { openWasm } from './open-wasm.ts';
import { parts, softAnswers } from './sparse-geometry.ts';

let kernels: KernelSession;
beforeAll(async () => {
  kernels = await openWasm(0);
});
afterAll(() => kernels.dispose());

const auto: Pooling = {
  keep: 'reproducible',
  dimensions: 'auto',
  redundant: 0.4,
  order: 'reproducibility',
};
const items = Array.from({ length: 60 }, (_, item) => `${item}`);

/** A column of a few heavy items; which ones decides the seed. */
function planted(seed: number): Float64Array {
  const random = randomService(seed);
  return Float64Array.from(items, () => (random.float() < 0.2 ? 1 + random.float() : 0));
}

/** A run of the columns, each a little off. */
function run(columns: readonly Float64Array[], seed: number): Embedding {
  const random = randomService(seed);
  const noisy = columns.map((column) =>
    column.map((value) => Math.max(0, value + 0.1 * random.normal())),
  );
  return {
    items,
    dimensions: noisy.length,
    values: Float64Array.from({ length: items.length * noisy.length }, (_, at) => {
      return noisy[at % noisy.length][Math.floor(at / noisy.length)];
    }),
    similarity: 'dot',
    perDimension: noisy.map((column) => ({ weight: column.reduce((a, b) => a + b), label: null })),
    fit: { objective: 1 + random.float() } as Embedding['fit'],
    warnings: [],
  };
}

const real = [1, 2, 3].map(planted);
// Each run has a dimension of its own, and the second lacks a real one.
const runs = [0, 1, 2, 3].map((seed) =>
  run([...(seed === 1 ? real.slice(1) : real), planted(100 + seed)], seed),
);
const pool = (given: Partial<Pooling> = {}, fits = runs) =>
  poolDimensions(fits, { ...auto, ...given }, randomService(9), kernels);

function correlation(a: Float64Array, b: Float64Array): number {
  const centred = (values: Float64Array) => {
    const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.map((value) => value - centre);
  };
  const dot = (x: Float64Array, y: Float64Array) => x.reduce((sum, v, at) => sum + v * y[at], 0);
  const [x, y] = [centred(a), centred(b)];
  return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
}

const columnsOf = ({ dimensions, values }: Pick<Embedding, 'dimensions' | 'values'>) =>
  Array.from({ length: dimensions }, (_, k) => values.filter((__, at) => at % dimensions === k));

test('dimensions that runs share are kept, each once; what one run alone has is not', async () => {
  const { start, all, distinct, chance } = await pool();
  expect(all).toBe(15);
  expect(distinct).toBeGreaterThanOrEqual(6);
  expect(chance).toBeLessThan(0.6);
  expect(start.dimensions).toBe(3);
  for (const column of real)
    expect(columnsOf(start).filter((one) => correlation(one, column) > 0.9)).toHaveLength(1);
});

test.each([[[3, 1, 0, 2]], [[1, 2, 3, 0]], [[2, 3, 1, 0]]])(
  'the order of runs, %j, changes no bit',
  async (order) => {
    const again = await pool(
      {},
      order.map((at) => runs[at]),
    );
    expect(again).toEqual(await pool());
  },
);

test('as many as asked for, the best found again; not more than there are', async () => {
  const two = await pool({ dimensions: 2 });
  expect(two.start.dimensions).toBe(2);
  for (const column of columnsOf(two.start))
    expect(Math.max(...real.map((one) => correlation(one, column)))).toBeGreaterThan(0.9);
  const { start, distinct } = await pool({ dimensions: 50 });
  expect(start.dimensions).toBe(distinct);
});

test('by weight the heavier of two that are one is kept, by reproducibility the other', async () => {
  const [one, two] = real;
  const heavy = run([one.map((value) => 9 * value + 4 * planted(55)[0] + 1), two], 5);
  const noisy = { ...heavy, values: heavy.values.map((value, at) => value + (at % 7)) };
  const fits = [...runs.slice(0, 3), noisy];
  const heaviest = Math.max(...noisy.perDimension.map(({ weight }) => weight));
  const has = ({ start }: Awaited<ReturnType<typeof pool>>) =>
    columnsOf(start).some((column) => correlation(column, columnsOf(noisy)[0]) > 0.9999);
  expect(heaviest).toBe(noisy.perDimension[0].weight);
  expect(has(await pool({ order: 'weight' }, fits))).toBe(true);
  expect(has(await pool({}, fits))).toBe(false);
});

test('a threshold of 1 counts no two dimensions as one', async () => {
  expect((await pool({ redundant: 1 })).distinct).toBe(15);
});

test('chance is what a neighbour in the run reaches, where that is more', async () => {
  const twin = real[0].map((value, at) => value + 0.4 * (at % 5));
  const alike = [0, 1, 2].map((seed) => run([real[0], twin], seed));
  const [first, second] = columnsOf(alike[0]);
  const chance = await chanceReproducibility(alike, randomService(3), kernels);
  expect(chance).toBeCloseTo(correlation(first, second), 1);
  expect(chance).toBeGreaterThan(0.5);
});

// numpy 2.4: x = np.arange(20.); g = np.random.default_rng(1)
// np.quantile([np.corrcoef(x, g.permutation(x))[0, 1] for _ in range(20000)], 0.95)
test('a dimension alone in its run has only permuted items to exceed', async () => {
  const line = Array.from({ length: 20 }, (_, at) => at);
  const alone = [0, 1, 2].map(() => ({
    ...run([real[0]], 0),
    items: line.map(String),
    values: Float64Array.from(line),
  }));
  const chance = await chanceReproducibility(alone, randomService(3), kernels);
  expect(Math.abs(chance - 0.37293233082706767)).toBeLessThan(0.04);
});

const truth = parts(40, 4, 2);
const { table } = softAnswers(truth, 'odd-one-out', 10_000, 4);
const options = { dimensions: 20, lambda: 0.012, ensemble: { seeds: 4, keep: 'reproducible' } };

test('an ensemble’s pooled dimensions are fitted once more, and judged by what was held out', async () => {
  const one = await fit('spose', options, table, kernels);
  const again = await fit('spose', options, table, kernels);
  expect(again.values).toEqual(one.values);
  const { pooled, dimensions } = one.fit.ensemble!;
  expect(pooled!.all).toBe(dimensions.reduce((sum, value) => sum + value, 0));
  expect(pooled!.kept).toBeLessThanOrEqual(pooled!.distinct);
  expect(one.dimensions).toBeLessThanOrEqual(pooled!.kept);
  // Every true part is among them.
  for (const column of columnsOf(truth))
    expect(Math.max(...columnsOf(one).map((found) => correlation(found, column)))).toBeGreaterThan(
      0.9,
    );
  const medoid = await fit('spose', { ...options, ensemble: { seeds: 4 } }, table, kernels);
  expect(medoid.fit.ensemble!.pooled).toBeUndefined();
  expect(one.fit.ensemble!.objectives).toEqual(medoid.fit.ensemble!.objectives);
  expect(one.fit.validation!.crossEntropy).toBeLessThan(medoid.fit.validation!.crossEntropy + 0.01);
});
