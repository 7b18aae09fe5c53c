import type { Interval } from '../../contract/interval.ts';
import type { Stated } from '../../contract/stated.ts';
import { standardDeviation } from '../../statistic/standard-deviation.ts';
import { steadyScale } from '../../statistic/steady-scale.ts';
import { studentInterval } from '../../statistic/student-interval.ts';

/**
 * The interval for these concepts and new judgments: score ± t · standard deviation over bootstraps
 * of whole triplets, on the steady scale of the score's range. Not the bootstrap's percentiles: a refit sees only 63 % of the distinct
 * triplets, so its scores lie lower than the estimate: only their spread is used, and on a scale where
 * it hardly depends on where they lie.
 */
export function fixedInterval(
  score: number,
  draws: readonly number[],
  method: string,
  range: readonly [number, number],
): Stated<Interval> {
  if (draws.length === 0) {
    return { value: null, reason: 'No bootstrap of the judgments was asked for.' };
  }
  if (draws.length < 3) {
    return { value: null, reason: 'Fewer than three bootstraps of the judgments gave a score.' };
  }
  const scale = steadyScale(range, score);
  const error = scale.slope(score) * standardDeviation(draws.map(scale.to));
  const words = {
    method: `${method}, ${draws.length} draws, t`,
    estimand: 'score for these concepts over draws of the judgments',
  };
  return { value: studentInterval(score, error, draws.length - 1, words, { range }) };
}
