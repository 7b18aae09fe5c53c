import { addScaled } from './add-scaled';
import { at } from './at';
import { dot } from './dot';

/**
 * Householder reduction to upper bidiagonal form (Golub & Van Loan, Matrix Computations, 5.4), which
 * keeps the singular values. `matrix` is rows × columns, rows ≥ columns, and is overwritten.
 * `diagonal` and `above` (columns each, the last of `above` 0), `weights`: room for a row.
 */
export function bidiagonalise(
  matrix: usize,
  rows: i32,
  columns: i32,
  diagonal: usize,
  above: usize,
  weights: usize,
): void {
  for (let k = 0; k < columns; k++) {
    store<f64>(at(diagonal, k), reflectColumn(matrix, rows, columns, k, weights));
    store<f64>(at(above, k), k < columns - 1 ? reflectRow(matrix, rows, columns, k) : 0);
  }
}

/** Clears column k below the diagonal and gives the new diagonal entry. */
function reflectColumn(matrix: usize, rows: i32, columns: i32, k: i32, weights: usize): f64 {
  const row = (<usize>columns) << 3;
  const top = at(matrix + <usize>k * row, k);
  const end = at(matrix + <usize>rows * row, k);
  const left = columns - k - 1;
  let square: f64 = 0;
  for (let v = top; v < end; v += row) square += load<f64>(v) * load<f64>(v);
  const pivot = load<f64>(top);
  const entry = pivot > 0 ? -Math.sqrt(square) : Math.sqrt(square);
  const half = square - entry * pivot;
  if (half === 0) return entry;
  store<f64>(top, pivot - entry);
  memory.fill(weights, 0, (<usize>left) << 3);
  for (let v = top; v < end; v += row) addScaled(weights, load<f64>(v), v + 8, left);
  for (let v = top; v < end; v += row) addScaled(v + 8, -load<f64>(v) / half, weights, left);
  return entry;
}

/** Clears row k right of the superdiagonal and gives the new superdiagonal entry. */
function reflectRow(matrix: usize, rows: i32, columns: i32, k: i32): f64 {
  const row = (<usize>columns) << 3;
  const top = at(matrix + <usize>k * row, k + 1);
  const end = at(matrix + <usize>rows * row, k + 1);
  const left = columns - k - 1;
  const square = dot(top, top, left);
  const pivot = load<f64>(top);
  const entry = pivot > 0 ? -Math.sqrt(square) : Math.sqrt(square);
  const half = square - entry * pivot;
  if (half === 0) return entry;
  store<f64>(top, pivot - entry);
  for (let own = top + row; own < end; own += row)
    addScaled(own, -dot(own, top, left) / half, top, left);
  return entry;
}
