import { ordinalStateLength } from '@kindred/core';
import { lbfgsSearch } from '@kindred/core/kernel';

/** Steps between two looks at whether the search has settled. */
const stretch = 5;
/** Relative fall over a stretch below which it has. */
const settled = 2e-4;

/**
 * Minimises `x` in place by L-BFGS until the objective has settled, at most `most` steps. `onStretch`
 * is told of every few steps.
 */
export async function minimise(
  x: Float64Array,
  most: number,
  evaluate: (x: Float64Array, gradient: Float64Array) => Promise<number>,
  onStretch: (steps: number, value: number) => Promise<void>,
): Promise<{ readonly value: number; readonly steps: number; readonly converged: boolean }> {
  const state = new Float64Array(ordinalStateLength(x.length));
  let steps = 0;
  let value = Infinity;
  while (steps < most) {
    const search = lbfgsSearch(x, state, Math.min(stretch, most - steps));
    let next = search.next();
    while (!next.done) next = search.next(await evaluate(next.value.x, next.value.gradient));
    const before = value;
    ({ value } = next.value);
    steps += next.value.taken;
    await onStretch(steps, value);
    if (next.value.converged || before - value <= settled * Math.abs(value))
      return { value, steps, converged: true };
  }
  return { value, steps, converged: false };
}
