import type { MixedFit } from './mixed-fit.ts';
import { solveLower } from './solve-lower.ts';
import { timesFactors } from './times-factors.ts';

/**
 * Standard errors of the conditional modes given θ and the coefficients, σ² diag(Λ (ΛᵀZᵀZΛ + I)⁻¹ Λᵀ)
 * under the root (Bates et al. 2015, equation 58), in the problem's scaled columns; q long.
 */
export function modeErrors({ problem, solution, sigma }: MixedFit): Float64Array {
  const { q, first } = problem;
  return Float64Array.from({ length: q }, (_, effect) => {
    const row = new Float64Array(q);
    row[effect] = 1;
    timesFactors(problem, solution.factors, row);
    solveLower(solution.lower, q, first, row);
    return sigma * Math.hypot(...row);
  });
}
