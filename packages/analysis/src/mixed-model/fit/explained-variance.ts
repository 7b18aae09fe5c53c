import type { MixedFit } from './mixed-fit.ts';

/** Shares of the outcome's variance, 0 to 1. */
export interface ExplainedVariance {
  /** Of the fixed effects. */
  readonly marginal: number;
  /** Of fixed and random effects. */
  readonly conditional: number;
  /** Of the random effects in what the fixed effects leave (adjusted intraclass correlation). */
  readonly icc: number;
}

/**
 * Nakagawa, Johnson & Schielzeth (2017), equations 29 and 30 with σ² as the residual variance. With
 * random slopes the variance of the random effects is its mean over the rows, tr(Z Σ Zᵀ) / n
 * (Johnson 2014, equation 11).
 */
export function explainedVariance(fit: MixedFit): ExplainedVariance {
  const { problem, solution, sigma } = fit;
  const { n, p } = problem;
  const fitted = Float64Array.from({ length: n }, (_, row) => {
    let sum = 0;
    for (let k = 0; k < p; k++) sum += problem.basis[row * p + k] * solution.coefficients[k];
    return sum;
  });
  const mean = fitted.reduce((sum, value) => sum + value, 0) / n;
  // A mean alone leaves rounding errors, which are no variance.
  const squares = fitted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  const fixed = squares > 1e-24 * (mean ** 2 + sigma ** 2) ? squares : 0;
  let random = 0;
  problem.blocks.forEach(({ size, values }, b) => {
    for (let row = 0; row < n; row++) {
      for (let j = 0; j < size; j++) {
        let along = 0;
        for (let i = j; i < size; i++) {
          along += values[row * size + i] * solution.factors[b][i * size + j];
        }
        random += (sigma ** 2 * along ** 2) / n;
      }
    }
  });
  const all = fixed + random + sigma ** 2;
  return {
    marginal: fixed / all,
    conditional: (fixed + random) / all,
    icc: random / (random + sigma ** 2),
  };
}
