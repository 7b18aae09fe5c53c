/** x with Lᵀ x = x given, in place; L is q × q lower, row i from `first[i]` on. */
export function solveUpper(
  lower: Float64Array,
  q: number,
  first: Int32Array,
  x: Float64Array,
): void {
  for (let i = q - 1; i >= 0; i--) {
    x[i] /= lower[i * q + i];
    for (let j = first[i]; j < i; j++) x[j] -= lower[i * q + j] * x[i];
  }
}
