import { KindredError } from '@kindred/core';

/** Scores as they are; throws `METRIC_UNDEFINED` where one is not a number. */
export function definedScores(scores: ArrayLike<number>, why: string): Float64Array {
  const defined = Float64Array.from(scores);
  if (defined.some(Number.isNaN)) throw new KindredError('METRIC_UNDEFINED', why);
  return defined;
}
