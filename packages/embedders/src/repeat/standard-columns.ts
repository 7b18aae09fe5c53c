/**
 * The named rows of a matrix with every column centred and scaled to length 1, so that a product of
 * two is a matrix of correlations; a column without variance becomes 0.
 */
export function standardColumns(
  values: Float64Array,
  columns: number,
  rows: readonly number[],
): Float64Array {
  const out = new Float64Array(rows.length * columns);
  for (let k = 0; k < columns; k++) {
    let sum = 0;
    for (const row of rows) sum += values[row * columns + k];
    const centre = sum / rows.length;
    let squares = 0;
    for (const row of rows) squares += (values[row * columns + k] - centre) ** 2;
    // Below this the column differs by rounding only.
    const length = Math.sqrt(squares) > 1e-12 * Math.abs(sum) ? Math.sqrt(squares) : Infinity;
    for (let i = 0; i < rows.length; i++)
      out[i * columns + k] = (values[rows[i] * columns + k] - centre) / length;
  }
  return out;
}
