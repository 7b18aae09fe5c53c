import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Random } from '../../contract/random.ts';
import { randomService } from './random-service.ts';

const take = <T>(count: number, draw: () => T) => Array.from({ length: count }, draw);
const words = (random: Random) => () => random.uint32();

// An implementation of its own in Python: sha256 of '[7]' and '[7,"provider/acme","trial-1"]' as
// state, xoshiro128** on it, scipy.special.ndtri for the normal.
test('draws what the generator draws in another language', () => {
  expect(take(4, words(randomService(7)))).toEqual([
    3091674084, 3362081097, 3904631147, 2393489039,
  ]);
  const trial = randomService(7).fork('provider/acme').fork('trial-1');
  expect(take(3, words(trial))).toEqual([244335083, 2808455510, 2893640778]);
  expect(randomService(7).float()).toBe(0.7198364702283666);
  expect(randomService(7).normal()).toBeCloseTo(0.5823557815071447, 13);
});

test('a fork depends on its path only', () => {
  const used = randomService(7);
  take(100, words(used));
  expect(used.fork('a').uint32()).toBe(randomService(7).fork('a').uint32());
  const paths = [['a', 'b'], ['ab'], ['a/b'], ['b', 'a'], ['a'], []];
  const first = (path: string[], seed = 7) =>
    path.reduce((random, name) => random.fork(name), randomService(seed)).uint32();
  const draws = [...paths.map((path) => first(path)), first([], 8), first([], -7)];
  expect(new Set(draws).size).toBe(draws.length);
});

test('integers are uniform: chi-squared over 60 bins stays below its 99.99 % quantile', () => {
  const random = randomService(1);
  const bins = new Float64Array(60);
  take(60_000, () => bins[random.integer(60)]++);
  const statistic = bins.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
  // python3 -c "from scipy.stats import chi2; print(chi2.ppf(0.9999, 59))"
  expect(statistic).toBeLessThan(106.9);
});

test('integers stay in bounds, also large ones; bad bounds and seeds are refused', () => {
  const random = randomService(2);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (bound) => {
      const draw = random.integer(bound);
      return Number.isSafeInteger(draw) && draw >= 0 && draw < bound;
    }),
  );
  for (const bound of [0, -1, 1.5, Number.NaN, 2 ** 53])
    expect(() => random.integer(bound)).toThrow(/bound/);
  expect(() => randomService(0.5)).toThrow(/whole number/);
});

test('floats and normals have the moments of their distributions', () => {
  const random = randomService(3);
  const n = 100_000;
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / n;
  const floats = take(n, () => random.float());
  expect(floats.every((value) => value >= 0 && value < 1)).toBe(true);
  // Four standard errors.
  expect(Math.abs(mean(floats) - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / n));
  const normals = take(n, () => random.normal());
  expect(Math.abs(mean(normals))).toBeLessThan(4 / Math.sqrt(n));
  expect(Math.abs(mean(normals.map((z) => z * z)) - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
  expect(Math.abs(mean(normals.map((z) => z ** 4)) - 3)).toBeLessThan(4 * Math.sqrt(96 / n));
});

test('a shuffle is a permutation in place; every order of three is as likely', () => {
  const random = randomService(4);
  const counts = new Map<string, number>();
  for (let k = 0; k < 6000; k++) {
    const array = Int32Array.of(1, 2, 3);
    expect(random.shuffle(array)).toBe(array);
    counts.set(array.join(), (counts.get(array.join()) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(4 * 29);
});
