import { invertPositive } from './invert-positive.ts';
import type { MixedFit } from './mixed-fit.ts';
import { solutionSlopes } from './solution-slopes.ts';
import { solveTriangle } from './solve-triangle.ts';

/**
 * Satterthwaite's degrees of freedom of each coefficient, 2 v² / (gᵀ A g): v its variance, g the
 * slope of v by (θ, σ), A twice the inverse Hessian of the deviance by (θ, σ) (Fai & Cornelius 1996;
 * Kuznetsova et al. 2017, section 2.1). Slopes and Hessian are exact. Null where the Hessian is not
 * positive definite, so that the parameters have no normal distribution to speak of.
 */
export function satterthwaite(fit: MixedFit): number[] | null {
  const { problem, solution, sigma, upper, theta } = fit;
  const { n, p } = problem;
  const parts = solutionSlopes(problem, solution, fit.restricted);
  const m = theta.length;
  const wide = m + 1;
  const freedom = n - (fit.restricted ? p : 0);
  const hessian = new Float64Array(wide * wide);
  for (let k = 0; k < m; k++) {
    for (let l = 0; l < m; l++) {
      hessian[k * wide + l] =
        parts.logs.hessian[k * m + l] + parts.squares.hessian[k * m + l] / sigma ** 2;
    }
    const mixed = (-2 * parts.squares.gradient[k]) / sigma ** 3;
    hessian[k * wide + m] = mixed;
    hessian[m * wide + k] = mixed;
  }
  hessian[m * wide + m] = (-2 * freedom) / sigma ** 2 + (6 * solution.squares) / sigma ** 4;
  const inverted = invertPositive(hessian, wide);
  if (!inverted) return null;

  return Array.from({ length: p }, (_, coefficient) => {
    // Row of R⁻¹ that makes this coefficient of X from those of Q.
    const row = Float64Array.from({ length: p }, (_, k) => {
      const unit = new Float64Array(p);
      unit[k] = 1;
      return solveTriangle(upper, p, unit)[coefficient];
    });
    const between = (matrix: Float64Array): number => {
      let sum = 0;
      for (let k = 0; k < p; k++) {
        for (let l = 0; l < p; l++) sum += row[k] * matrix[k * p + l] * row[l];
      }
      return sum;
    };
    const relative = between(solution.inverse);
    const slope = [...parts.inverse.map((one) => sigma ** 2 * between(one)), 2 * sigma * relative];
    let spread = 0;
    for (let k = 0; k < wide; k++) {
      for (let l = 0; l < wide; l++) {
        spread += 2 * slope[k] * inverted.inverse[k * wide + l] * slope[l];
      }
    }
    return (2 * (sigma ** 2 * relative) ** 2) / spread;
  });
}
