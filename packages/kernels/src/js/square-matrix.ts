/** The symmetric items × items matrix of an upper triangle read row by row; zeros on its diagonal. */
export function squareMatrix(triangle: Float64Array, items: number): Float64Array {
  const square = new Float64Array(items * items);
  for (let i = 0, at = 0; i < items; i++) {
    for (let j = i + 1; j < items; j++, at++) {
      square[i * items + j] = triangle[at];
      square[j * items + i] = triangle[at];
    }
  }
  return square;
}
