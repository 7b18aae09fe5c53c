import type { Stated } from '@kindred/core';

// Below this share of its mean a spread is rounding, not variance (scipy's bound).
const rounding = 1e-13;
// Nearer to 1 than this, r is 1.
const touching = 1e-14;

const centred = (values: readonly number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const away = values.map((value) => value - mean);
  const norm = Math.hypot(...away);
  return { away, norm: norm <= rounding * Math.abs(mean) ? 0 : norm };
};

/** Pearson's product-moment correlation, −1 to 1; null under 2 pairs or where a side is constant. */
export function productMoment(x: readonly number[], y: readonly number[]): Stated<number> {
  if (x.length < 2) return { value: null, reason: 'fewer than 2 pairs of values' };
  const [a, b] = [centred(x), centred(y)];
  if (a.norm === 0) return { value: null, reason: 'the ingredient does not vary' };
  if (b.norm === 0) return { value: null, reason: 'the outcome does not vary' };
  const r = a.away.reduce((sum, value, i) => sum + (value / a.norm) * (b.away[i] / b.norm), 0);
  return { value: Math.abs(r) > 1 - touching ? Math.sign(r) : r };
}
