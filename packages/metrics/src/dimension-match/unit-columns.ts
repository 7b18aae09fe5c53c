/**
 * The columns of items × dimensions values that vary, centred and of length 1, and which they are.
 */
export function unitColumns(
  values: Float64Array,
  dimensions: number,
): { readonly values: Float64Array; readonly columns: readonly number[] } {
  const items = values.length / dimensions;
  const kept: Float64Array[] = [];
  const columns: number[] = [];
  for (let d = 0; d < dimensions; d++) {
    const column = Float64Array.from({ length: items }, (_, i) => values[i * dimensions + d]);
    const mean = column.reduce((sum, value) => sum + value, 0) / items;
    const largest = column.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const centred = column.map((value) => value - mean);
    const length = Math.sqrt(centred.reduce((sum, value) => sum + value * value, 0));
    // What is left of a constant column is rounding.
    if (!(length > 1e-12 * Math.sqrt(items) * largest)) continue;
    kept.push(centred.map((value) => value / length));
    columns.push(d);
  }
  const width = columns.length;
  const out = new Float64Array(items * width);
  out.forEach((_, at) => (out[at] = kept[at % width][Math.floor(at / width)]));
  return { values: out, columns };
}
