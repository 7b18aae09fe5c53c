import type { Interval } from '../contract/interval.ts';
import { jackknifeSpread, type LeftOut } from './jackknife-spread.ts';
import { steadyScale } from './steady-scale.ts';
import { studentInterval } from './student-interval.ts';

/**
 * Jackknife t interval from the scores with one of g parts left out, on the steady scale of the
 * score's range: standard error
 * √((g − 1)/g · Σ(θ₋ₖ − θ̄)²), g − 1 degrees of freedom, centred on the estimate (Efron & Tibshirani
 * 1993, ch. 11; groups of items: Shao & Wu 1989). The estimand is the expected score over samples of
 * `items` items, not the score at infinitely many. What two items do together the jackknife counts
 * twice: with scores without some `pairs` of parts, the mean square of their second differences, over
 * all pairs, is taken away again (Efron & Stein 1981), down to half.
 */
export function jackknifeInterval(
  estimate: number,
  leftOut: ArrayLike<number>,
  items: number = leftOut.length,
  range: readonly [number, number] = [-Infinity, Infinity],
  pairs: LeftOut['pairs'] = [],
): Interval {
  const parts = leftOut.length;
  const scale = steadyScale(range, estimate);
  const { whole, twice } = jackknifeSpread(estimate, { without: leftOut, pairs }, scale);
  const error = scale.slope(estimate) * Math.sqrt(Math.max(whole / 2, whole - twice));
  const words = {
    method:
      parts === items
        ? 'delete-one jackknife over items, t'
        : `delete-a-group jackknife over items, ${parts} random groups, t`,
    estimand: `expected score over draws of ${items} concepts`,
  };
  return studentInterval(estimate, error, parts - 1, words, { range });
}
