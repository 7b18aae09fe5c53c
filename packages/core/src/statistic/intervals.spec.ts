import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effectiveWilson } from './effective-wilson.ts';
import { isotonic } from './isotonic.ts';
import { steadyScale } from './steady-scale.ts';
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

test("a share takes the logit scale, a correlation Fisher's z, anything else its own", () => {
  // python: p = .8; se = .05/(p*(1-p)); l = np.log(p/(1-p)); expit(l + [-1, 1]*t.ppf(.975, 19)*se)
  const share = studentInterval(0.8, 0.05, 19, words, { range: [0, 1] });
  expect(share.low).toBeCloseTo(0.6752931996675353, 9);
  expect(share.high).toBeCloseTo(0.8849703660554938, 9);
  // python: np.tanh(np.arctanh(.8) + [-1, 1]*t.ppf(.975, 19)*.05/(1-.64))
  const r = studentInterval(0.8, 0.05, 19, words, { range: [-1, 1] });
  expect(r.low).toBeCloseTo(0.6684381905982095, 9);
  expect(r.high).toBeCloseTo(0.8830190063402068, 9);
  expect(studentInterval(0.8, 0.05, 19, words, { range: [0, 3] }).low).toBeCloseTo(
    0.8 - 2.093024054408263 * 0.05,
    9,
  );
});

test('a steady scale goes there and back and never leaves the range', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 50, noNaN: true }),
      (score, error) => {
        const scale = steadyScale([-1, 1], score);
        expect(scale.from(scale.to(score))).toBeCloseTo(score, 8);
        const { low, high } = studentInterval(score, error, 3, words, { range: [-1, 1] });
        expect(low).toBeGreaterThanOrEqual(-1);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(high);
      },
    ),
  );
});

test('a loss is steady on the scale of its logarithm, and its interval never below 0', () => {
  const { low, high } = studentInterval(1, 0.5, 19, words, { range: [0, Infinity] });
  expect(Math.log(high)).toBeCloseTo(0.5 * 2.093024054408263, 9);
  expect(low * high).toBeCloseTo(1, 9);
  expect(studentInterval(0, 0.5, 19, words, { range: [0, Infinity] }).low).toBe(0);
});

test('a score at an end of its range keeps an interval that holds it', () => {
  const top = studentInterval(1, 0.001, 19, words, { range: [0, 1] });
  expect(top.high).toBe(1);
  expect(top.low).toBeCloseTo(1 - 0.001 * 2.093024054408263, 9);
  expect(studentInterval(1, 0, 19, words, { range: [0, 1] })).toMatchObject({ low: 1, high: 1 });
});
