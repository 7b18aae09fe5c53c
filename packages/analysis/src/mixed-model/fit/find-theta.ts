import { factors } from './factors.ts';
import { leastOf } from './least-of.ts';
import type { MixedProblem } from './mixed-problem.ts';
import type { MixedSolution } from './mixed-solution.ts';
import { profiledDeviance } from './profiled-deviance.ts';
import { thetaDiagonal } from './theta-diagonal.ts';

/** Diagonal entries of θ below this count as 0, as for lme4's `isSingular`. */
const boundary = 1e-4;

/**
 * Share of what the fixed effects leave below which there is no residual: the deviance has no minimum then, and
 * beyond it loses its digits.
 */
const rounding = 1e-9;

/**
 * The θ of least deviance from each of `starts`, diagonal entries not negative. It is sought without
 * bounds: the sign of a column of Λ changes nothing, so a variance of 0 is an ordinary minimum. Null
 * where the deviance has none, as the fixed effects or they and the groups explain the outcome exactly.
 */
export async function findTheta(
  problem: MixedProblem,
  restricted: boolean,
  starts: readonly number[],
  signal: AbortSignal,
): Promise<{
  readonly theta: Float64Array;
  readonly solution: MixedSolution;
  readonly value: number;
  readonly converged: boolean;
  readonly singular: boolean;
} | null> {
  const evaluate = profiledDeviance(problem, restricted);
  const diagonal = thetaDiagonal(problem.blocks);
  const best = await leastOf(
    evaluate,
    starts.map((start) => Float64Array.from(diagonal, (is) => (is ? start : 0))),
    signal,
  );
  if (!Number.isFinite(best.at.value)) return null;
  const theta = withSigns(problem, best.x);
  const { value, solution } = evaluate(theta);
  if (!solution || !(solution.squares > rounding * fixedRest(problem))) return null;
  const singular = theta.some((entry, k) => diagonal[k] && entry < boundary);
  return { theta, solution, value, converged: best.converged, singular };
}

/** Squared length of the outcome off the fixed effects; infinite where that is rounding error. */
function fixedRest({ n, p, y, basis }: MixedProblem): number {
  const rest = y.slice();
  for (let k = 0; k < p; k++) {
    let along = 0;
    for (let row = 0; row < n; row++) along += basis[row * p + k] * y[row];
    for (let row = 0; row < n; row++) rest[row] -= along * basis[row * p + k];
  }
  const square = (sum: number, value: number) => sum + value ** 2;
  const left = rest.reduce(square, 0);
  return left > 1e-24 * y.reduce(square, 0) ? left : Infinity;
}

function withSigns({ blocks }: MixedProblem, theta: Float64Array): Float64Array {
  let next = 0;
  const signed = theta.slice();
  factors(blocks, theta).forEach((factor, b) => {
    const { size } = blocks[b];
    for (let column = 0; column < size; column++) {
      const sign = factor[column * size + column] < 0 ? -1 : 1;
      for (let row = column; row < size; row++) signed[next++] *= sign;
    }
  });
  return signed;
}
