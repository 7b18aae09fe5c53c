/** The mean of each of `columns` columns of row-major values. */
export function meanColumns(values: Float64Array, columns: number): Float64Array {
  const means = new Float64Array(columns);
  for (let at = 0; at < values.length; at++) means[at % columns] += values[at];
  return means.map((sum) => (sum * columns) / values.length);
}
