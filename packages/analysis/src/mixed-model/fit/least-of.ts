import { minimise } from './minimise.ts';
import type { Evaluation, Minimum } from './minimise.ts';

/** The least of the minima that several starts lead to; the first of those that are level. */
export function leastOf<E extends Evaluation>(
  evaluate: (x: Float64Array) => E,
  starts: readonly Float64Array[],
): Minimum<E> {
  const [first, ...others] = starts.map((start) => minimise(evaluate, start));
  return others.reduce((best, one) => (one.at.value < best.at.value - 1e-8 ? one : best), first);
}
