/**
 * Householder reduction to upper bidiagonal form (Golub & Van Loan, Matrix Computations, 5.4), which
 * keeps the singular values. `matrix` is rows × columns, row-major, rows ≥ columns, and is
 * overwritten. The result interleaves diagonal and superdiagonal: d₀ e₀ d₁ e₁ … d, 2 · columns − 1.
 */
export function bidiagonalise(matrix: Float64Array, rows: number, columns: number): Float64Array {
  const band = new Float64Array(2 * columns - 1);
  const weights = new Float64Array(columns);
  for (let k = 0; k < columns; k++) {
    band[2 * k] = reflectColumn(matrix, rows, columns, k, weights);
    if (k < columns - 1) band[2 * k + 1] = reflectRow(matrix, rows, columns, k);
  }
  return band;
}

/** Clears column k below the diagonal and gives the new diagonal entry. */
function reflectColumn(
  matrix: Float64Array,
  rows: number,
  columns: number,
  k: number,
  weights: Float64Array,
): number {
  let square = 0;
  for (let i = k; i < rows; i++) square += matrix[i * columns + k] ** 2;
  const pivot = matrix[k * columns + k];
  const entry = pivot > 0 ? -Math.sqrt(square) : Math.sqrt(square);
  const half = square - entry * pivot;
  if (half === 0) return entry;
  matrix[k * columns + k] = pivot - entry;
  weights.fill(0);
  for (let i = k; i < rows; i++) {
    const row = i * columns;
    const v = matrix[row + k];
    for (let j = k + 1; j < columns; j++) weights[j] += v * matrix[row + j];
  }
  for (let i = k; i < rows; i++) {
    const row = i * columns;
    const v = matrix[row + k] / half;
    for (let j = k + 1; j < columns; j++) matrix[row + j] -= v * weights[j];
  }
  return entry;
}

/** Clears row k right of the superdiagonal and gives the new superdiagonal entry. */
function reflectRow(matrix: Float64Array, rows: number, columns: number, k: number): number {
  const top = k * columns;
  let square = 0;
  for (let j = k + 1; j < columns; j++) square += matrix[top + j] ** 2;
  const pivot = matrix[top + k + 1];
  const entry = pivot > 0 ? -Math.sqrt(square) : Math.sqrt(square);
  const half = square - entry * pivot;
  if (half === 0) return entry;
  matrix[top + k + 1] = pivot - entry;
  for (let i = k + 1; i < rows; i++) {
    const row = i * columns;
    let weight = 0;
    for (let j = k + 1; j < columns; j++) weight += matrix[row + j] * matrix[top + j];
    weight /= half;
    for (let j = k + 1; j < columns; j++) matrix[row + j] -= weight * matrix[top + j];
  }
  return entry;
}
