/** Some rows of a row-major matrix, in the order asked for. */
export function pickRows(
  values: Float64Array,
  columns: number,
  chosen: ArrayLike<number>,
): Float64Array {
  const picked = new Float64Array(chosen.length * columns);
  for (let row = 0; row < chosen.length; row++) {
    const from = chosen[row] * columns;
    picked.set(values.subarray(from, from + columns), row * columns);
  }
  return picked;
}
