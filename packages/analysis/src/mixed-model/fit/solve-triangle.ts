/** R⁻¹ v for an upper triangle R, p × p by rows. */
export function solveTriangle(upper: Float64Array, p: number, v: Float64Array): Float64Array {
  const x = v.slice();
  for (let k = p - 1; k >= 0; k--) {
    for (let l = k + 1; l < p; l++) x[k] -= upper[k * p + l] * x[l];
    x[k] /= upper[k * p + k];
  }
  return x;
}
