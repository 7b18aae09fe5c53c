import { dotProduct } from './dot-product.ts';

/** All dot products of rows: the full rows × rows matrix of rows × columns `values`, row-major. */
export function gram(values: Float64Array, rows: number, columns: number): Float64Array {
  const out = new Float64Array(rows * rows);
  for (let i = 0; i < rows; i++) {
    for (let j = i; j < rows; j++) {
      const dot = dotProduct(values, i * columns, values, j * columns, columns);
      out[i * rows + j] = dot;
      out[j * rows + i] = dot;
    }
  }
  return out;
}
