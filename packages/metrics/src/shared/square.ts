/** The full symmetric items × items matrix of an upper triangle, zeros on its diagonal. */
export function square(triangle: Float64Array, items: number): Float64Array {
  const out = new Float64Array(items * items);
  for (let i = 0, at = 0; i < items; i++) {
    for (let j = i + 1; j < items; j++, at++) {
      out[i * items + j] = triangle[at];
      out[j * items + i] = triangle[at];
    }
  }
  return out;
}
