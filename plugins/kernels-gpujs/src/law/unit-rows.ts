/**
 * Rows of length 1, centred first where `centred`. `undefinedItem` is the first that cannot be: no
 * length, or none left beyond rounding; else −1.
 */
export function unitRows(
  vectors: Float64Array,
  items: number,
  dimensions: number,
  centred: boolean,
): { readonly values: Float64Array; readonly undefinedItem: number } {
  const values = vectors.slice();
  let undefinedItem = -1;
  for (let item = items - 1; item >= 0; item--) {
    const row = values.subarray(item * dimensions, (item + 1) * dimensions);
    const before = lengthOf(row);
    if (centred) {
      const mean = row.reduce((sum, value) => sum + value / dimensions, 0);
      row.forEach((value, k) => (row[k] = value - mean));
    }
    const length = lengthOf(row);
    if (!(length > before * 1e-12)) undefinedItem = item;
    row.forEach((value, k) => (row[k] = value / length));
  }
  return { values, undefinedItem };
}

function lengthOf(row: Float64Array): number {
  let square = 0;
  for (const value of row) square += value * value;
  return Math.sqrt(square);
}
