import { dotProduct } from './dot-product.ts';

/**
 * A lower triangular rows × rows matrix whose rows have the same dot products as those of `values`
 * (rows × columns, row-major, columns ≥ rows): its LQ factor by Householder reflections, so wide
 * data lose columns and nothing else. `values` stays as it is.
 */
export function narrowRows(values: Float64Array, rows: number, columns: number): Float64Array {
  const work = values.slice();
  const lower = new Float64Array(rows * rows);
  for (let k = 0; k < rows; k++) {
    const at = k * columns + k;
    const length = columns - k;
    const square = dotProduct(work, at, work, at, length);
    const pivot = work[at];
    const entry = pivot > 0 ? -Math.sqrt(square) : Math.sqrt(square);
    const half = square - entry * pivot;
    work[at] = pivot - entry;
    const last = half > 0 ? rows : 0;
    for (let i = k + 1; i < last; i++) {
      const row = i * columns + k;
      const weight = dotProduct(work, row, work, at, length) / half;
      for (let c = 0; c < length; c++) work[row + c] -= weight * work[at + c];
    }
    for (let c = 0; c < k; c++) lower[k * rows + c] = work[k * columns + c];
    lower[k * rows + k] = entry;
  }
  return lower;
}
