/**
 * The rows with the `count` largest values of a column of rows × columns values, falling; rows at 0 or below
 * have none of it and are left out. Equal ones by row.
 */
export function topRows(
  values: Float64Array,
  columns: number,
  column: number,
  count: number,
): number[] {
  const at = (row: number) => values[row * columns + column];
  const best: number[] = [];
  for (let row = 0; row < values.length / columns; row++) {
    if (!(at(row) > 0) || (best.length === count && at(row) <= at(best[count - 1]))) continue;
    const place = best.findIndex((other) => at(other) < at(row));
    best.splice(place < 0 ? best.length : place, 0, row);
    best.length = Math.min(best.length, count);
  }
  return best;
}
