/**
 * P that a uniform sample lies as far from uniform as this one (Kolmogorov 1933, with Stephens' 1970
 * correction for small samples). Values in [0, 1].
 */
export function kolmogorovP(values: readonly number[]): number {
  const n = values.length;
  const sorted = values.toSorted((a, b) => a - b);
  const distance = sorted.reduce(
    (most, value, at) => Math.max(most, (at + 1) / n - value, value - at / n),
    0,
  );
  const reach = distance * (Math.sqrt(n) + 0.12 + 0.11 / Math.sqrt(n));
  let tail = 0;
  for (let k = 1; k <= 100; k++) tail += 2 * (-1) ** (k - 1) * Math.exp(-2 * k * k * reach * reach);
  return Math.min(1, Math.max(0, tail));
}
