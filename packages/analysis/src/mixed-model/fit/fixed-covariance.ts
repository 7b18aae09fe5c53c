import { solveTriangle } from './solve-triangle.ts';

/** σ² R⁻¹ A R⁻ᵀ, p × p: the covariance of X's coefficients from `inverse` A of Q's, X = Q R. */
export function fixedCovariance(
  upper: Float64Array,
  p: number,
  inverse: Float64Array,
  sigma: number,
): Float64Array {
  const half = new Float64Array(p * p);
  for (let k = 0; k < p; k++) {
    const column = solveTriangle(upper, p, inverse.slice(k * p, (k + 1) * p));
    for (let l = 0; l < p; l++) half[l * p + k] = column[l];
  }
  const covariance = new Float64Array(p * p);
  for (let k = 0; k < p; k++) {
    const row = solveTriangle(upper, p, half.slice(k * p, (k + 1) * p));
    for (let l = 0; l < p; l++) covariance[k * p + l] = sigma ** 2 * row[l];
  }
  return covariance;
}
