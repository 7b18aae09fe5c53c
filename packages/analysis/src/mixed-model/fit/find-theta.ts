import { factors } from './factors.ts';
import { leastOf } from './least-of.ts';
import type { MixedProblem } from './mixed-problem.ts';
import type { MixedSolution } from './mixed-solution.ts';
import { profiledDeviance } from './profiled-deviance.ts';
import { thetaDiagonal } from './theta-diagonal.ts';

/** Diagonal entries of θ below this count as 0, as for lme4's `isSingular`. */
const boundary = 1e-4;

/** Share of the outcome's squares that is rounding error and not residual. */
const rounding = 1e-24;

/**
 * The θ of least deviance from each of `starts`, diagonal entries not negative. It is sought without
 * bounds: the sign of a column of Λ changes nothing, so a variance of 0 is an ordinary minimum. Null
 * where the deviance has none.
 */
export function findTheta(
  problem: MixedProblem,
  restricted: boolean,
  starts: readonly number[],
): {
  readonly theta: Float64Array;
  readonly solution: MixedSolution;
  readonly value: number;
  readonly converged: boolean;
  readonly singular: boolean;
} | null {
  const evaluate = profiledDeviance(problem, restricted);
  const diagonal = thetaDiagonal(problem.blocks);
  const best = leastOf(
    evaluate,
    starts.map((start) => Float64Array.from(diagonal, (is) => (is ? start : 0))),
  );
  if (!Number.isFinite(best.at.value)) return null;
  const theta = withSigns(problem, best.x);
  const { value, solution } = evaluate(theta);
  const whole = problem.y.reduce((sum, outcome) => sum + outcome ** 2, 0);
  if (!solution || !(solution.squares > rounding * whole)) return null;
  const singular = theta.some((entry, k) => diagonal[k] && entry < boundary);
  return { theta, solution, value, converged: best.converged, singular };
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
