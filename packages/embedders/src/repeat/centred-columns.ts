/** A row-major matrix with the mean of every column taken off. */
export function centredColumns(values: Float64Array, columns: number): Float64Array {
  const rows = values.length / columns;
  const means = new Float64Array(columns);
  values.forEach((value, at) => (means[at % columns] += value / rows));
  return values.map((value, at) => value - means[at % columns]);
}
