import type { LbfgsRun } from './lbfgs-run.ts';
import { lbfgsSearch } from './lbfgs-search.ts';

/** {@link lbfgsSearch} of an objective that is at hand. */
export function lbfgs(
  x: Float64Array,
  state: Float64Array,
  steps: number,
  evaluate: (x: Float64Array, gradient: Float64Array) => number,
): LbfgsRun {
  const search = lbfgsSearch(x, state, steps);
  let next = search.next();
  while (!next.done) next = search.next(evaluate(next.value.x, next.value.gradient));
  return next.value;
}
