import { expect, test } from 'vitest';
import { normalCdf } from './normal-cdf.ts';

// scipy 1.17: [scipy.stats.norm.cdf(z) for z in (-37, -12, -5.5, -3, -2.999, -1, -1e-9, 0, .3, 2.9, 3.1, 9)]
test.each([
  [-37, 5.7255712225239266e-300],
  [-12, 1.776482112077653e-33],
  [-5.5, 1.898956246588768e-8],
  [-3, 0.0013498980316300933],
  [-2.999, 0.0013543365337271057],
  [-1, 0.15865525393145707],
  [-1e-9, 0.49999999960105773],
  [0, 0.5],
  [0.3, 0.6179114221889526],
  [2.9, 0.998134186699616],
  [3.1, 0.9990323967867817],
  [9, 1],
])('the normal distribution below %d is scipy’s', (z, expected) => {
  expect(Math.abs(normalCdf(z) / expected - 1)).toBeLessThan(1e-12);
});
