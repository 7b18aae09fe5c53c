import { expect, test } from 'vitest';
import { randomService } from '../random/random-service.ts';
import { choose } from './choose.ts';

const shares = (nearness: number[], rule: Parameters<typeof choose>[1]) => {
  const random = randomService(1);
  const counts = nearness.map(() => 0);
  for (let k = 0; k < 20_000; k += 1) counts[choose(nearness, rule, { random })] += 1;
  return counts.map((count) => count / 20_000);
};
const gap = (found: number[], expected: number[]) =>
  Math.max(...found.map((share, k) => Math.abs(share - expected[k])));
const exact = { temperature: null, lapse: 0, position: 0 };

test('without temperature the nearest wins and exact ties are fair', () => {
  expect(gap(shares([1, 3, 2], exact), [0, 1, 0])).toBeLessThan(0.012);
  expect(gap(shares([3, 1, 3], exact), [0.5, 0, 0.5])).toBeLessThan(0.012);
});

test('without noise or ties nothing is drawn', () => {
  const never = new Proxy({}, { get: () => expect.fail('drew') }) as never;
  expect(choose([0, 1], exact, never)).toBe(1);
});

test('temperature is the softmax, whatever the level', () => {
  // scipy.special.softmax([0, .5, 1] / .5) = [.0900, .2447, .6652]
  for (const level of [0, 1e6]) {
    expect(
      gap(
        shares([level, level + 0.5, level + 1], { ...exact, temperature: 0.5 }),
        [0.09, 0.2447, 0.6652],
      ),
    ).toBeLessThan(0.012);
  }
});

test('lapses are fair guesses, position shifts the log-odds of the first', () => {
  expect(gap(shares([1, 0], { ...exact, lapse: 0.4 }), [0.8, 0.2])).toBeLessThan(0.012);
  expect(
    gap(shares([0, 0], { temperature: 1, lapse: 0, position: Math.log(3) }), [0.75, 0.25]),
  ).toBeLessThan(0.012);
});
