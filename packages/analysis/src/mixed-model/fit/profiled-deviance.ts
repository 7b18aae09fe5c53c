import type { MixedProblem } from './mixed-problem.ts';
import { mixedSolution } from './mixed-solution.ts';
import type { MixedSolution } from './mixed-solution.ts';
import type { Evaluation } from './minimise.ts';
import { noSlopes } from './no-slopes.ts';
import { solutionSlopes } from './solution-slopes.ts';

/** The deviance at θ with coefficients and σ at their best for it. */
export interface ProfiledDeviance extends Evaluation {
  readonly solution: MixedSolution | null;
}

/**
 * −2 log likelihood, maximised over σ and the coefficients of Q: Bates et al. (2015), equations 35
 * (`restricted` false) and 41 (true; the coefficients here are Q's, so log |R|² of X is not in it).
 */
export function profiledDeviance(
  problem: MixedProblem,
  restricted: boolean,
): (theta: Float64Array) => ProfiledDeviance {
  const freedom = problem.n - (restricted ? problem.p : 0);
  return (theta) => {
    const solution = mixedSolution(problem, theta);
    if (!solution) return { value: Infinity, solution, slopes: noSlopes };
    const { squares, logRandom, logFixed } = solution;
    const value =
      freedom * (1 + Math.log((2 * Math.PI * squares) / freedom)) +
      logRandom +
      (restricted ? logFixed : 0);
    return {
      value,
      solution,
      slopes() {
        const parts = solutionSlopes(problem, solution, restricted);
        const m = theta.length;
        const share = parts.squares.gradient.map((slope) => slope / squares);
        return {
          gradient: share.map((slope, k) => freedom * slope + parts.logs.gradient[k]),
          hessian: parts.squares.hessian.map(
            (curve, at) =>
              freedom * (curve / squares - share[Math.floor(at / m)] * share[at % m]) +
              parts.logs.hessian[at],
          ),
        };
      },
    };
  };
}
