import fc from 'fast-check';
import { expect, test } from 'vitest';
import { discoveries } from './discoveries.ts';

// The 25 p values of McDonald's Handbook of Biological Statistics. scipy 1.17:
// [(false_discovery_control(p) <= q).sum() for q in (.01, .05, .1, .25, .5)]
const p = [
  0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216, 0.222, 0.251, 0.269, 0.275,
  0.34, 0.341, 0.384, 0.569, 0.594, 0.696, 0.762, 0.94, 0.942, 0.975, 0.986,
];

test('rejects as many as scipy.stats.false_discovery_control', () => {
  const counts = [0.01, 0.05, 0.1, 0.25, 0.5].map((q) =>
    discoveries(Float64Array.from(p).reverse(), q),
  );
  expect(counts).toEqual([0, 1, 2, 6, 14]);
});

test('rejects all of what is certain, none of what is likely, and never fewer at a higher rate', () => {
  expect(discoveries(new Float64Array(9), 0.05)).toBe(9);
  expect(discoveries(new Float64Array(9).fill(0.5), 0.05)).toBe(0);
  const unit = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(unit, { minLength: 1 }), unit, unit, (values, a, b) => {
      const count = (rate: number) => discoveries(Float64Array.from(values), rate);
      expect(count(Math.max(a, b))).toBeGreaterThanOrEqual(count(Math.min(a, b)));
    }),
  );
});
