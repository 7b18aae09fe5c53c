/**
 * Lower Cholesky factor of a symmetric q × q matrix, in place of its lower triangle, skipping what
 * lies left of each row's first column. False where the matrix is not positive definite.
 */
export function envelopeCholesky(a: Float64Array, q: number, first: Int32Array): boolean {
  for (let i = 0; i < q; i++) {
    for (let j = first[i]; j <= i; j++) {
      let sum = a[i * q + j];
      for (let k = Math.max(first[i], first[j]); k < j; k++) sum -= a[i * q + k] * a[j * q + k];
      if (j < i) a[i * q + j] = sum / a[j * q + j];
      else if (sum > 0) a[i * q + i] = Math.sqrt(sum);
      else return false;
    }
  }
  return true;
}
