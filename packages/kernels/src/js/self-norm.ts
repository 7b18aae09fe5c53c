import { gram } from './gram.ts';

/** ‖XᵀX‖² = ‖XXᵀ‖² (Frobenius) of rows × columns `values`, by the smaller of the two. */
export function selfNorm(values: Float64Array, rows: number, columns: number): number {
  let sum = 0;
  const products =
    rows <= columns
      ? gram(values, rows, columns)
      : gram(transposed(values, rows, columns), columns, rows);
  for (const value of products) sum += value * value;
  return sum;
}

function transposed(values: Float64Array, rows: number, columns: number): Float64Array {
  const out = new Float64Array(values.length);
  for (let i = 0, at = 0; i < rows; i++) {
    for (let c = 0; c < columns; c++, at++) out[c * rows + i] = values[at];
  }
  return out;
}
