import type { Evaluation } from '../fit/minimise.ts';
import type { MixedProblem } from '../fit/mixed-problem.ts';
import { mixedSolution } from '../fit/mixed-solution.ts';
import { noSlopes } from '../fit/no-slopes.ts';
import { solutionSlopes } from '../fit/solution-slopes.ts';

/**
 * The ML deviance at (τ, log σ), τ = σθ the factors of the effects' covariance in the outcome's units,
 * with only the coefficients at their best.
 */
export function absoluteDeviance(problem: MixedProblem): (x: Float64Array) => Evaluation {
  const { n } = problem;
  return (x) => {
    const m = x.length - 1;
    const shrink = Math.exp(-x[m]);
    const theta = Float64Array.from({ length: m }, (_, k) => x[k] * shrink);
    const solution = mixedSolution(problem, theta);
    if (!solution) return { value: Infinity, slopes: noSlopes };
    const squares = solution.squares * shrink ** 2;
    return {
      value: n * (Math.log(2 * Math.PI) + 2 * x[m]) + solution.logRandom + squares,
      slopes() {
        const parts = solutionSlopes(problem, solution, false);
        // By θ and log σ first, then by τ = σθ through the chain rule.
        const inTheta = parts.logs.gradient.map(
          (slope, k) => slope + shrink ** 2 * parts.squares.gradient[k],
        );
        const gradient = new Float64Array(m + 1);
        const hessian = new Float64Array((m + 1) ** 2);
        gradient[m] = 2 * n - 2 * squares;
        hessian[m * (m + 1) + m] = 4 * squares;
        for (let k = 0; k < m; k++) {
          const mixed = -2 * shrink ** 2 * parts.squares.gradient[k];
          gradient[k] = shrink * inTheta[k];
          gradient[m] -= theta[k] * inTheta[k];
          hessian[m * (m + 1) + m] += theta[k] * (inTheta[k] - 2 * mixed);
          let along = 0;
          for (let l = 0; l < m; l++) {
            const curve =
              parts.logs.hessian[k * m + l] + shrink ** 2 * parts.squares.hessian[k * m + l];
            hessian[k * (m + 1) + l] = shrink ** 2 * curve;
            along += curve * theta[l];
          }
          hessian[m * (m + 1) + m] += theta[k] * along;
          const cross = shrink * (mixed - inTheta[k] - along);
          hessian[k * (m + 1) + m] = cross;
          hessian[m * (m + 1) + k] = cross;
        }
        return { gradient, hessian };
      },
    };
  };
}
