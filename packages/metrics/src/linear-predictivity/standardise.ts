/**
 * Columns of `rows` and of `others` (row-major) less the mean of `rows` and, for `columns`, over its
 * standard deviation; columns that do not vary in `rows` become 0 in both.
 */
export function standardise(
  rows: Float64Array,
  others: Float64Array,
  columns: number,
  scale: 'columns' | 'none',
): { readonly rows: Float64Array; readonly others: Float64Array } {
  const count = rows.length / columns;
  const means = new Float64Array(columns);
  const squares = new Float64Array(columns);
  const largest = new Float64Array(columns);
  rows.forEach((value, at) => (means[at % columns] += value / count));
  rows.forEach((value, at) => {
    const column = at % columns;
    squares[column] += (value - means[column]) ** 2 / count;
    largest[column] = Math.max(largest[column], Math.abs(value));
  });
  // What is left of a constant column is rounding.
  const scales = squares.map((square, column) => {
    if (!(Math.sqrt(square) > 1e-12 * largest[column])) return 0;
    return scale === 'columns' ? 1 / Math.sqrt(square) : 1;
  });
  const move = (values: Float64Array) =>
    values.map((value, at) => (value - means[at % columns]) * scales[at % columns]);
  return { rows: move(rows), others: move(others) };
}
