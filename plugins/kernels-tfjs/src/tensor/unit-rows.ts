/**
 * Rows of length 1, centred first where `centred`. `undefinedItem`: the first row without a length
 * or, centred, without variance; else −1.
 */
export function unitRows(
  vectors: Float64Array,
  items: number,
  dimensions: number,
  centred: boolean,
): { readonly rows: Float64Array; readonly undefinedItem: number } {
  const rows = vectors.slice();
  let undefinedItem = -1;
  const norm = (row: Float64Array): number => {
    let sum = 0;
    for (const value of row) sum += value * value;
    return Math.sqrt(sum);
  };
  for (let i = items - 1; i >= 0; i--) {
    const row = rows.subarray(i * dimensions, (i + 1) * dimensions);
    const before = norm(row);
    if (centred) {
      let mean = 0;
      for (const value of row) mean += value / dimensions;
      for (let c = 0; c < dimensions; c++) row[c] -= mean;
    }
    const length = norm(row);
    if (!(length > before * 1e-12)) undefinedItem = i;
    for (let c = 0; c < dimensions; c++) row[c] /= length;
  }
  return { rows, undefinedItem };
}
