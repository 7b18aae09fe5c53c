/**
 * Takes each column's mean away: `values` is rows × columns, row-major; the result is new. `norm` is
 * the Frobenius norm after, `spread` its share of the norm before (0 for all-zero input).
 */
export function centreColumns(
  values: Float64Array,
  rows: number,
  columns: number,
): { readonly values: Float64Array; readonly norm: number; readonly spread: number } {
  const means = new Float64Array(columns);
  let before = 0;
  for (let i = 0, at = 0; i < rows; i++) {
    for (let c = 0; c < columns; c++, at++) {
      means[c] += values[at];
      before += values[at] * values[at];
    }
  }
  for (let c = 0; c < columns; c++) means[c] /= rows;
  const centred = new Float64Array(rows * columns);
  let after = 0;
  for (let i = 0, at = 0; i < rows; i++) {
    for (let c = 0; c < columns; c++, at++) {
      const value = values[at] - means[c];
      centred[at] = value;
      after += value * value;
    }
  }
  const norm = Math.sqrt(after);
  return { values: centred, norm, spread: before === 0 ? 0 : norm / Math.sqrt(before) };
}
