import type { Interval } from '../contract/interval.ts';
import { mean } from './mean.ts';
import { studentInterval } from './student-interval.ts';

/**
 * Jackknife t interval from the scores with one of g parts left out: standard error
 * √((g − 1)/g · Σ(θ₋ₖ − θ̄)²), g − 1 degrees of freedom, centred on the estimate (Efron & Tibshirani
 * 1993, ch. 11; groups of items: Shao & Wu 1989). The estimand is the expected score over samples of
 * `items` items, not the score at infinitely many.
 */
export function jackknifeInterval(
  estimate: number,
  leftOut: ArrayLike<number>,
  items: number = leftOut.length,
): Interval {
  const parts = leftOut.length;
  const centre = mean(leftOut);
  let sum = 0;
  for (let k = 0; k < parts; k++) sum += (leftOut[k] - centre) ** 2;
  return studentInterval(estimate, Math.sqrt(((parts - 1) / parts) * sum), parts - 1, {
    method:
      parts === items
        ? 'delete-one jackknife over items, t'
        : `delete-a-group jackknife over items, ${parts} random groups, t`,
    estimand: `expected score over draws of ${items} concepts`,
  });
}
