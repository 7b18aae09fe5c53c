import type { Interval } from '../contract/interval.ts';
import { mean } from './mean.ts';
import { studentInterval } from './student-interval.ts';

/**
 * Delete-one jackknife t interval: standard error √((n − 1)/n · Σ(θ₋ᵢ − θ̄)²), n − 1 degrees of
 * freedom, centred on the estimate (Efron & Tibshirani 1993, ch. 11). The estimand is the expected
 * score over samples of this many items, not the score at infinitely many.
 */
export function jackknifeInterval(estimate: number, leaveOneOut: ArrayLike<number>): Interval {
  const n = leaveOneOut.length;
  const centre = mean(leaveOneOut);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += (leaveOneOut[i] - centre) ** 2;
  return studentInterval(estimate, Math.sqrt(((n - 1) / n) * sum), n - 1, {
    method: 'delete-one jackknife over items, t',
    estimand: `expected score over draws of ${n} concepts`,
  });
}
