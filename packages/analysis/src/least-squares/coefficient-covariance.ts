import type { LeastSquares } from './least-squares.ts';

/**
 * Covariance of the coefficients: classical, or robust to unequal variances (White 1980; HC1–HC3:
 * MacKinnon & White 1985), R⁻¹ Q' diag(w) Q R⁻ᵀ. Null where a row has leverage 1 and its weight is
 * undefined.
 */
export function coefficientCovariance(
  { q, inverse, residuals, rss }: LeastSquares,
  errors: 'classical' | 'hc0' | 'hc1' | 'hc2' | 'hc3',
): number[][] | null {
  const n = residuals.length;
  const rank = q.length;
  const weights = residuals.map((e, row) => {
    const left = 1 - q.reduce((sum, column) => sum + column[row] ** 2, 0);
    if (errors === 'classical') return rss / (n - rank);
    if (errors === 'hc0') return e * e;
    if (errors === 'hc1') return (e * e * n) / (n - rank);
    if (left < 1e-10) return Number.NaN;
    return errors === 'hc2' ? (e * e) / left : (e / left) ** 2;
  });
  if (weights.some(Number.isNaN)) return null;
  const dot = (a: Float64Array, b: Float64Array, w?: Float64Array) =>
    a.reduce((sum, value, i) => sum + value * b[i] * (w ? w[i] : 1), 0);
  const middle =
    errors === 'classical'
      ? q.map((_, a) => q.map((_unused, b) => (a === b ? weights[0] : 0)))
      : q.map((a) => q.map((b) => dot(a, b, weights)));
  const rows = q.map((_, k) => Float64Array.from(inverse, (column) => column[k]));
  return rows.map((a) => {
    const left = Float64Array.from(middle, (row) => dot(a, Float64Array.from(row)));
    return rows.map((b) => dot(left, b));
  });
}
