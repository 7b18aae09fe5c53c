/**
 * Correlations of a covariance matrix (by rows), by row after column: (1, 0), (2, 0), (2, 1) …; null
 * where a variance is 0 to rounding of the fit.
 */
export function correlationsOf(covariance: Float64Array): (number | null)[] {
  const size = Math.sqrt(covariance.length);
  const correlations: (number | null)[] = [];
  for (let row = 1; row < size; row++) {
    for (let column = 0; column < row; column++) {
      const product = covariance[row * size + row] * covariance[column * size + column];
      const value = covariance[row * size + column] / Math.sqrt(product);
      correlations.push(Number.isFinite(value) ? Math.max(-1, Math.min(1, value)) : null);
    }
  }
  return correlations;
}
