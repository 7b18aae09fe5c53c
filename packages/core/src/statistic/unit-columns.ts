/**
 * The columns of rows × columns values, row-major, each centred and of length 1, one after the other. One
 * that does not vary is 0 throughout.
 */
export function unitColumns(values: Float64Array, columns: number): Float64Array[] {
  const rows = values.length / columns;
  return Array.from({ length: columns }, (_, k) => {
    const column = Float64Array.from({ length: rows }, (_row, i) => values[i * columns + k]);
    const mean = column.reduce((sum, value) => sum + value, 0) / rows;
    const largest = column.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const centred = column.map((value) => value - mean);
    const length = Math.sqrt(centred.reduce((sum, value) => sum + value * value, 0));
    // What is left of a constant column is rounding.
    if (!(length > 1e-12 * Math.sqrt(rows) * largest)) return column.fill(0);
    return centred.map((value) => value / length);
  });
}
