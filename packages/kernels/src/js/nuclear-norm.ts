import { bidiagonalise } from './bidiagonalise.ts';
import { tridiagonalEigenvalues } from './tridiagonal-eigenvalues.ts';

/**
 * Sum of singular values of a rows × columns matrix, row-major, rows ≥ columns; overwrites it. The
 * singular values of a bidiagonal matrix are the positive eigenvalues of the tridiagonal one with
 * zero diagonal and the interleaved band beside it (Golub & Kahan 1965), so nothing is squared and
 * small or zero singular values stay accurate.
 */
export function nuclearNorm(matrix: Float64Array, rows: number, columns: number): number {
  const off = new Float64Array(2 * columns);
  off.set(bidiagonalise(matrix, rows, columns));
  const values = tridiagonalEigenvalues(new Float64Array(2 * columns), off);
  let sum = 0;
  for (const value of values) sum += Math.abs(value);
  return sum / 2;
}
