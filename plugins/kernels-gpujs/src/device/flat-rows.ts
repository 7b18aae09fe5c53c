/** The rows of rows of layers in one array. */
export function flatRows(grid: object): Float32Array {
  const rows = [grid].flat(Infinity) as Float32Array[];
  const values = new Float32Array(rows.reduce((sum, row) => sum + row.length, 0));
  let at = 0;
  for (const row of rows) {
    values.set(row, at);
    at += row.length;
  }
  return values;
}
