import { noiseAt } from '@kindred/core/kernel';
import { expect, test } from 'vitest';
import { noise } from './noise.ts';

test.each([
  [3, 0, 5, 1],
  [8, 4, 7, 13],
  [2 ** 32 - 1, 900, 4, 90],
])('seed %i, draw %i: the noise of every backend, in single precision', (seed, draw, n, d) => {
  const made = noise(seed, draw, n, d);
  made.forEach((value, at) => {
    const wanted = noiseAt(seed, draw, d, Math.floor(at / d), at % d);
    expect(Math.abs(value - wanted)).toBeLessThan(3e-7);
  });
});
