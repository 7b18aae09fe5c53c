/** Some rows of a row-major matrix, in the order asked for. */
export function pickRows(values: Float64Array, columns: number, rows: Int32Array): Float64Array {
  const picked = new Float64Array(rows.length * columns);
  rows.forEach((row, i) => {
    picked.set(values.subarray(row * columns, (row + 1) * columns), i * columns);
  });
  return picked;
}
