/** Scales each row of a matrix to length 1, in place, and returns the lengths; a row of zeros stays. */
export function unitRows(values: Float64Array, columns: number): Float64Array {
  const lengths = new Float64Array(values.length / columns);
  for (let row = 0; row < lengths.length; row++) {
    const own = values.subarray(row * columns, (row + 1) * columns);
    let square = 0;
    for (const value of own) square += value * value;
    lengths[row] = Math.sqrt(square);
    if (square > 0) for (let k = 0; k < columns; k++) own[k] /= lengths[row];
  }
  return lengths;
}
