import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addVariances } from './add-variances.ts';
import { effectiveWilson } from './effective-wilson.ts';
import { isotonic } from './isotonic.ts';
import { studentInterval } from './student-interval.ts';

const words = { method: '', estimand: '' };

test('isotonic equals scipy.optimize.isotonic_regression([.2,.3,.25,.5,.4,.45,.9]).x', () => {
  const fitted = isotonic([0.2, 0.3, 0.25, 0.5, 0.4, 0.45, 0.9]);
  [0.2, 0.275, 0.275, 0.45, 0.45, 0.45, 0.9].forEach((value, i) => {
    expect(fitted[i]).toBeCloseTo(value, 12);
  });
});

test('isotonic rises, keeps the sum and leaves rising sequences alone', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1 }), (values) => {
      const fitted = isotonic(values);
      expect(fitted.every((value, i) => i === 0 || value >= fitted[i - 1])).toBe(true);
      const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
      expect(sum(fitted)).toBeCloseTo(sum(values), 8);
      expect(isotonic(fitted)).toEqual(fitted);
    }),
  );
});

test('variances add with Satterthwaite degrees of freedom', () => {
  // python: va, vb = .03**2, .05**2; df = (va+vb)**2/(va**2/127+vb**2/19) = 34.47398472452232
  // .4 - stats.t.ppf(.975, df)*np.sqrt(va+vb) = 0.28156078311636645
  const both = addVariances(
    0.4,
    studentInterval(0.4, 0.03, 127, words),
    studentInterval(0.4, 0.05, 19, words),
    words,
  );
  expect(both.df).toBeCloseTo(34.47398472452232, 9);
  expect(both.low).toBeCloseTo(0.28156078311636645, 9);
});

test('a share near one keeps an interval inside [0, 1] and with width', () => {
  // Wilson at n = .95 * .05 / .03**2 = 52.78, and at the 30 clusters where every draw agrees
  expect(effectiveWilson(0.95, 0.03, { judgments: 2000, clusters: 1000 }, words).low).toBeCloseTo(
    0.8550102177486917,
    12,
  );
  const sure = effectiveWilson(1, 0, { judgments: 60, clusters: 30 }, words);
  expect(sure.low).toBeCloseTo(0.8864866068260312, 12);
  expect(sure.high).toBeCloseTo(1, 12);
  // a spread smaller than that of independent judgments is not believed
  expect(effectiveWilson(0.5, 1e-6, { judgments: 100, clusters: 50 }, words).df).toBe(99);
  // repeats of a triplet that differ inform: more than the clusters, fewer than the judgments
  const between = effectiveWilson(0.5, 0.04, { judgments: 1000, clusters: 100 }, words);
  expect(between.df).toBeCloseTo(0.25 / 0.04 ** 2 - 1, 9);
});
