import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jackknifeInterval } from './jackknife-interval.ts';
import { mean } from './mean.ts';
import { nullDistributionOf } from './null-distribution-of.ts';
import { quantile } from './quantile.ts';
import { standardDeviation } from './standard-deviation.ts';
import { studentInterval } from './student-interval.ts';
import { wilsonInterval } from './wilson-interval.ts';

// Expected values: numpy 2.4, scipy 1.17, with x = np.array([3.1,-2,5,.5,9,4.4]).
const x = [3.1, -2, 5, 0.5, 9, 4.4];

test('quantiles equal np.quantile(x, [.025, .975, .5])', () => {
  const sorted = [...x].sort((a, b) => a - b);
  expect(quantile(sorted, 0.025)).toBeCloseTo(-1.6875, 12);
  expect(quantile(sorted, 0.975)).toBeCloseTo(8.5, 12);
  expect(quantile(sorted, 0.5)).toBeCloseTo(3.75, 12);
  expect(quantile([7], 0.3)).toBe(7);
});

test('the standard deviation equals x.std(ddof=1)', () => {
  expect(standardDeviation(x)).toBeCloseTo(3.8092868973951894, 12);
});

test("Wilson's interval equals binomtest(37, 60).proportion_ci(method='wilson')", () => {
  const [low, high] = wilsonInterval(37 / 60, 60);
  expect(low).toBeCloseTo(0.49017595824099924, 12);
  expect(high).toBeCloseTo(0.7291172762591798, 12);
});

test("Student's interval uses t.ppf(.975, 127)", () => {
  const { low, high } = studentInterval(2, 0.5, 127, { method: '', estimand: '' });
  expect((high - low) / 2 / 0.5).toBeCloseTo(1.9788195347028539, 10);
});

test('the jackknife of a mean is the t interval: t.interval(.95, 5, x.mean(), sem(x))', () => {
  const without = x.map((_, i) => mean(x.filter((_, j) => j !== i)));
  const interval = jackknifeInterval(mean(x), without);
  expect(interval.low).toBeCloseTo(-0.6642680993819763, 9);
  expect(interval.high).toBeCloseTo(7.330934766048643, 9);
});

test('p counts draws that reach the observed score, in the closer direction', () => {
  const draws = [0.1, 0.2, 0.3, 0.4];
  expect(nullDistributionOf(0.3, draws, 'larger-closer').p).toBe(3 / 5);
  expect(nullDistributionOf(0.3, draws, 'smaller-closer').p).toBe(4 / 5);
});

test('under exchangeability p is never below 1/(1 + m) and its rank is uniform', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: 50 }), (values) => {
      const ps = values.map((observed, i) => {
        const draws = values.filter((_, j) => j !== i);
        return nullDistributionOf(observed, draws, 'larger-closer').p;
      });
      const n = values.length;
      expect([...ps].sort((a, b) => a - b)).toEqual(values.map((_, i) => (i + 1) / n));
    }),
  );
});
