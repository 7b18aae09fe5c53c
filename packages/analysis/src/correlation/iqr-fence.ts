import { quantile } from '@kindred/core';

/**
 * Tukey's fences: [Q1 − 1.5 IQR, Q3 + 1.5 IQR], quartiles of type 7 (numpy's default). Needs at
 * least one value.
 */
export function iqrFence(values: readonly number[]): readonly [number, number] {
  const sorted = values.toSorted((a, b) => a - b);
  const [first, third] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
  const reach = 1.5 * (third - first);
  return [first - reach, third + reach];
}
