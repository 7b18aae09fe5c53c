import { Householder } from './householder.ts';

/** Residual sum of squares of y by columns (n long each), and their rank. */
export function residualSquares(
  columns: readonly Float64Array[],
  y: Float64Array,
): { readonly rss: number; readonly rank: number } {
  const basis = new Householder();
  for (const column of columns) basis.add(column);
  const rest = basis.apply(y).subarray(basis.rank);
  return { rss: rest.reduce((sum, value) => sum + value * value, 0), rank: basis.rank };
}
