/** All dot products of rows, in double precision: rows × rows of rows × columns `values`. */
export function gram(values: Float64Array, rows: number, columns: number): Float64Array {
  const out = new Float64Array(rows * rows);
  for (let i = 0; i < rows; i++) {
    for (let j = i; j < rows; j++) {
      let dot = 0;
      for (let c = 0; c < columns; c++) dot += values[i * columns + c] * values[j * columns + c];
      out[i * rows + j] = dot;
      out[j * rows + i] = dot;
    }
  }
  return out;
}
