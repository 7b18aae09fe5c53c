import { randomService, type Random } from '@kindred/core';
import { expect, test } from 'vitest';
import { williams } from './benchmarks/williams.ts';
import { chiSquaredTail } from './chi-squared-tail.ts';
import { partial } from './correlation/partial.ts';
import { pearson } from './correlation/pearson.ts';
import { productMoment } from './correlation/product-moment.ts';
import { spearman } from './correlation/spearman.ts';
import { kruskalWallis } from './group-test/kruskal-wallis.ts';
import { mainEffects } from './group-test/main-effects.ts';
import { meanDifference } from './mean-difference.ts';
import { slope } from './stages/slope.ts';

const draws = 2000;
const normals = (random: Random, n: number) => Array.from({ length: n }, () => random.normal());
/** Values that correlate with `x` by r in the population. */
const like = (x: readonly number[], r: number, random: Random) =>
  x.map((value) => r * value + Math.sqrt(1 - r * r) * random.normal());
const r = (x: readonly number[], y: readonly number[]) => productMoment(x, y).value!;
const levels = Array.from({ length: 30 }, (_, k) => ['a', 'b', 'c'][k % 3]);
const others = Array.from({ length: 30 }, (_, k) => (k % 7 < 3 ? 'p' : 'q'));

// Under no effect p is uniform: ten bins, χ² at α = .001, fixed seeds.
const underChance: Record<string, (random: Random) => number> = {
  spearman: (random) => spearman(normals(random, 30), normals(random, 30)).value!.p,
  partial: (random) => {
    const z = normals(random, 12);
    return partial(like(z, 0.7, random), like(z, 0.8, random), [z]).value!.p;
  },
  'paired t': (random) => meanDifference(normals(random, 6)).value!.p,
  'main effect': (random) => mainEffects(normals(random, 30), [levels, others]).effects[0].value!.p,
  'kruskal-wallis': (random) => kruskalWallis([20, 25, 30].map((n) => normals(random, n))).value!.p,
  'trend within lineages': (random) =>
    slope([1, 2, 3, 1, 2, 4, 2, 3, 4], normals(random, 9), 'xxxyyyzzz'.split('')).value!.p,
  williams: (random) => {
    const z = normals(random, 40);
    const [x, y] = [like(z, 0.5, random), like(z, 0.5, random)];
    return williams(r(x, z), r(y, z), r(x, y), 40).value!.p;
  },
};

test.each(Object.entries(underChance))('p of %s is uniform under chance', (name, draw) => {
  const random = randomService(11).fork(name);
  const bins = new Array<number>(10).fill(0);
  for (let k = 0; k < draws; k++) bins[Math.min(9, Math.floor(draw(random) * 10))]++;
  const expected = draws / 10;
  const off = bins.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  expect(chiSquaredTail(off, 9)).toBeGreaterThan(0.001);
});

type Bounds = { readonly low: number; readonly high: number };
// 95 % intervals hold the population's value in 93 to 97 of 100 samples.
const intervals: Record<string, readonly [number, (random: Random) => Bounds]> = {
  pearson: [
    0.6,
    (random) => {
      const x = normals(random, 20);
      return pearson(x, like(x, 0.6, random)).value!;
    },
  ],
  // Of a bivariate normal: ρ = 6/π · asin(r/2).
  spearman: [
    (6 / Math.PI) * Math.asin(0.3),
    (random) => {
      const x = normals(random, 30);
      return spearman(x, like(x, 0.6, random)).value!;
    },
  ],
  partial: [
    0.5,
    (random) => {
      const [z, x] = [normals(random, 20), normals(random, 20)];
      const y = like(x, 0.5, random);
      const given = (values: readonly number[]) => values.map((value, i) => value + 2 * z[i]);
      return partial(given(x), given(y), [z]).value!;
    },
  ],
  'difference of two correlations': [
    0.3,
    (random) => {
      const z = normals(random, 40);
      const [x, y] = [like(z, 0.6, random), like(z, 0.3, random)];
      return williams(r(x, z), r(y, z), r(x, y), 40).value!;
    },
  ],
};

test.each(Object.entries(intervals))('the interval of %s covers', (name, [truth, draw]) => {
  const random = randomService(12).fork(name);
  let held = 0;
  for (let k = 0; k < draws; k++) {
    const { low, high } = draw(random);
    if (low <= truth && truth <= high) held++;
  }
  expect(held / draws).toBeGreaterThan(0.93);
  expect(held / draws).toBeLessThan(0.97);
});
