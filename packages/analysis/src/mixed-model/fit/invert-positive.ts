import { envelopeCholesky } from './envelope-cholesky.ts';
import { solveLower } from './solve-lower.ts';
import { solveUpper } from './solve-upper.ts';

/** Inverse and log determinant of a symmetric positive definite p × p matrix; null where it is not. */
export function invertPositive(
  matrix: Float64Array,
  p: number,
): { readonly inverse: Float64Array; readonly logDeterminant: number } | null {
  const lower = matrix.slice();
  const first = new Int32Array(p);
  if (!envelopeCholesky(lower, p, first)) return null;
  const inverse = new Float64Array(p * p);
  let logDeterminant = 0;
  for (let k = 0; k < p; k++) {
    logDeterminant += 2 * Math.log(lower[k * p + k]);
    const column = inverse.subarray(k * p, (k + 1) * p);
    column[k] = 1;
    solveLower(lower, p, first, column);
    solveUpper(lower, p, first, column);
  }
  return { inverse, logDeterminant };
}
