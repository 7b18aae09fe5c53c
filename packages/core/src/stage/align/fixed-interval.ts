import type { Interval } from '../../contract/interval.ts';
import type { Stated } from '../../contract/stated.ts';
import { standardDeviation } from '../../statistic/standard-deviation.ts';
import { studentInterval } from '../../statistic/student-interval.ts';

/**
 * The interval for these concepts and new judgments: score ± t · standard deviation over bootstraps
 * of whole triplets. Not the bootstrap's percentiles: a refit sees only 63 % of the distinct
 * triplets, so its scores lie lower than the estimate and only their spread is used.
 */
export function fixedInterval(
  score: number,
  draws: readonly number[],
  method: string,
): Stated<Interval> {
  if (draws.length === 0) {
    return { value: null, reason: 'No bootstrap of the judgments was asked for.' };
  }
  if (draws.length < 3) {
    return { value: null, reason: 'Fewer than three bootstraps of the judgments gave a score.' };
  }
  return {
    value: studentInterval(score, standardDeviation(draws), draws.length - 1, {
      method: `${method}, ${draws.length} draws, t`,
      estimand: 'score for these concepts over draws of the judgments',
    }),
  };
}
