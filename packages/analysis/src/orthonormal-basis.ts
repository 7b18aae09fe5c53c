import { residualsOf } from './residuals-of.ts';

// A column of which less than this is new is taken as dependent (R's lm uses the same bound).
const dependent = 1e-7;

/**
 * Orthonormal columns that span a constant and the given columns, each of n finite values; columns
 * that depend on earlier ones add none, so the length is the rank. By Gram–Schmidt.
 */
export function orthonormalBasis(n: number, columns: readonly (readonly number[])[]): number[][] {
  const basis = [new Array<number>(n).fill(1 / Math.sqrt(n))];
  for (const column of columns) {
    const size = Math.hypot(...residualsOf(column, basis.slice(0, 1)));
    const away = residualsOf(column, basis);
    const norm = Math.hypot(...away);
    if (norm > dependent * size && norm > dependent ** 2 * Math.hypot(...column)) {
      basis.push(away.map((value) => value / norm));
    }
  }
  return basis;
}
