/** Lower factor of a covariance (size × size by rows) that may be singular: such columns are 0. */
export function semidefiniteFactor(covariance: Float64Array, size: number): Float64Array {
  const factor = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    for (let row = column; row < size; row++) {
      let rest = covariance[row * size + column];
      for (let k = 0; k < column; k++) rest -= factor[row * size + k] * factor[column * size + k];
      if (row === column) {
        const whole = covariance[row * size + row];
        factor[row * size + row] = rest > 1e-12 * whole ? Math.sqrt(rest) : 0;
      } else {
        const pivot = factor[column * size + column];
        factor[row * size + column] = pivot > 0 ? rest / pivot : 0;
      }
    }
  }
  return factor;
}
