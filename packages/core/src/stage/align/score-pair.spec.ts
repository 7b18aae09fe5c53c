import { expect, test } from 'vitest';
import { KindredError } from '../../contract/kindred-error.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Representation } from '../../contract/representation.ts';
import { randomService } from '../../service/random/random-service.ts';
import { scorePair } from './score-pair.ts';

// Pearson correlation of RDMs, written out.
const pearson: Metric = {
  inputs: { model: ['rdm'], reference: ['rdm'] },
  variant: 'Pearson',
  range: [-1, 1],
  direction: 'larger-closer',
  invariances: ['scale', 'item-order'],
  intervals: ['items'],
  kernels: [],
  async score({ rdm: a }, { rdm: b }) {
    const centre = (x: Float64Array) => x.map((v) => v - x.reduce((s, w) => s + w, 0) / x.length);
    const [p, q] = [centre(a!), centre(b!)];
    const dot = (x: Float64Array, y: Float64Array) => x.reduce((s, v, i) => s + v * y[i], 0);
    const scale = Math.sqrt(dot(p, p) * dot(q, q));
    if (scale === 0) throw new KindredError('METRIC_UNDEFINED', 'An RDM is constant.');
    return dot(p, q) / scale;
  },
};

const random = randomService(3);
const cells = (n: number, of: (i: number, j: number) => number) =>
  Float64Array.from(
    Array.from({ length: n }, (_, i) =>
      Array.from({ length: n - i - 1 }, (_, k) => of(i, i + 1 + k)),
    ).flat(),
  );
const side = (items: string[], rdm: Float64Array | null): Representation => ({
  items,
  rdm,
  vectors: null,
  labels: null,
  judgments: null,
});
const names = Array.from({ length: 12 }, (_, i) => `i${i}`);
const line = side(
  names,
  cells(12, (i, j) => Math.abs(i - j)),
);
const noise = side(
  names,
  cells(12, () => random.float()),
);
const ctx = { kernels: undefined as never, random, permutations: 199 };

test('a model equal to its reference is far outside the null', async () => {
  const { score, itemNull, items, generalisation } = await scorePair(pearson, line, line, ctx);
  expect(score.value).toBeCloseTo(1, 12);
  expect(items).toBe(12);
  expect(itemNull.value!.p).toBeCloseTo(1 / 200, 12);
  expect(Math.abs(itemNull.value!.mean)).toBeLessThan(0.1);
  expect(generalisation.value!.standardError).toBeCloseTo(0, 9);
});

test('noise is inside it', async () => {
  const { itemNull } = await scorePair(pearson, noise, line, ctx);
  expect(itemNull.value!.p).toBeGreaterThan(0.05);
});

test('only shared items count, matched by id', async () => {
  const order = [7, 3, 11, 0, 5];
  const some = side(
    [...order.map((i) => names[i]), 'stranger'],
    cells(6, (a, b) => (b === 5 ? 99 : Math.abs(order[a] - order[b]))),
  );
  const { score, items } = await scorePair(pearson, some, line, ctx);
  expect(items).toBe(5);
  expect(score.value).toBeCloseTo(1, 12);
});

test('what is undefined says why, everywhere', async () => {
  const flat = side(
    names,
    cells(12, () => 1),
  );
  const constant = await scorePair(pearson, flat, line, ctx);
  expect(constant.score).toEqual({ value: null, reason: 'An RDM is constant.' });
  expect(constant.itemNull.reason).toBe('An RDM is constant.');
  const nothing = await scorePair(pearson, side(names, null), line, ctx);
  expect(nothing.score.reason).toBe('The model has no rdm.');
  const apart = await scorePair(pearson, side(['x', 'y'], Float64Array.of(1)), line, ctx);
  expect(apart.score.reason).toContain('No item is known');
});

test('the same seed gives the same null', async () => {
  const again = async () =>
    (await scorePair(pearson, noise, line, { ...ctx, random: randomService(9) })).itemNull;
  expect(await again()).toEqual(await again());
});
