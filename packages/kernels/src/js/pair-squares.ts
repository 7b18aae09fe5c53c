/** Writes the squared distance of every pair into `out`. `vectors` is items × dimensions. */
export function pairSquares(
  vectors: Float64Array,
  dimensions: number,
  pairs: Int32Array,
  out: Float64Array,
): void {
  for (let p = 0; p < out.length; p++) {
    const a = pairs[2 * p] * dimensions;
    const b = pairs[2 * p + 1] * dimensions;
    let sum = 0;
    for (let k = 0; k < dimensions; k++) sum += (vectors[a + k] - vectors[b + k]) ** 2;
    out[p] = sum;
  }
}
