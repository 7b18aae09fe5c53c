import { randomService } from '@kindred/core';
import { expect, test } from 'vitest';
import { pickToken } from './pick-token.ts';

const shares = (logits: number[], temperature: number, topP: number) => {
  const random = randomService(5);
  const counts = logits.map(() => 0);
  for (let k = 0; k < 20_000; k++) counts[pickToken(logits, { temperature, topP }, random)]++;
  return counts.map((count) => count / 20_000);
};
const logits = [0.5, 0.3, 0.15, 0.05].map(Math.log);

test('tokens are drawn as likely as they are', () => {
  shares(logits, 1, 1).forEach((share, k) =>
    expect(share).toBeCloseTo([0.5, 0.3, 0.15, 0.05][k], 1.8),
  );
  // Temperature ½ squares probabilities: 25, 9, 2.25, 0.25 of 36.5.
  shares(logits, 0.5, 1).forEach((share, k) =>
    expect(share).toBeCloseTo([25, 9, 2.25, 0.25][k] / 36.5, 1.8),
  );
});

test('top p keeps the fewest likeliest tokens, temperature 0 the first likeliest', () => {
  const kept = shares(logits, 1, 0.79);
  expect(kept[0]).toBeCloseTo(0.625, 1.8);
  expect(kept.slice(2)).toEqual([0, 0]);
  expect(shares(logits, 1, 0.01)).toEqual([1, 0, 0, 0]);
  const silent = { float: () => expect.fail('drew') };
  expect(pickToken([1, 3, 3], { temperature: 0, topP: 1 }, silent)).toBe(1);
});
