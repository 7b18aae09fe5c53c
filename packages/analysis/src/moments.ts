/** Count, mean and variance over n − 1 (null under two values), computed in two passes. */
export function moments(values: readonly number[]): {
  readonly n: number;
  readonly mean: number | null;
  readonly variance: number | null;
} {
  const n = values.length;
  if (n === 0) return { n, mean: null, variance: null };
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { n, mean, variance: n < 2 ? null : squares / (n - 1) };
}
