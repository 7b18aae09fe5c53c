/** x with L x = x given, in place; `x` starts at `start`. L is q × q, row i from `first[i]` on. */
export function solveLower(
  lower: Float64Array,
  q: number,
  first: Int32Array,
  x: Float64Array,
  start = 0,
): void {
  for (let i = 0; i < q; i++) {
    let sum = x[start + i];
    for (let j = first[i]; j < i; j++) sum -= lower[i * q + j] * x[start + j];
    x[start + i] = sum / lower[i * q + i];
  }
}
