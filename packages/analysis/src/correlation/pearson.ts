import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { Stated } from '@kindred/core';
import { twoSidedP } from '../two-sided-p.ts';

export interface Pearson {
  /** −1 to 1. */
  readonly r: number;
  /** 95 % interval by Fisher's z, atanh(r) ± 1.96/√(n − 3). */
  readonly low: number;
  readonly high: number;
  /** Null where |r| is 1: t is infinite. */
  readonly t: number | null;
  readonly df: number;
  /** Two-sided, of t = r √(df/(1 − r²)). */
  readonly p: number;
}

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

/** Pearson's correlation of paired values; null under 4 pairs or where one side does not vary. */
export function pearson(x: readonly number[], y: readonly number[]): Stated<Pearson> {
  const n = x.length;
  if (n < 4) return { value: null, reason: `${n} pairs of values; at least 4 are needed` };
  const [a, b] = [centred(x), centred(y)];
  if (a.norm === 0) return { value: null, reason: 'the ingredient does not vary' };
  if (b.norm === 0) return { value: null, reason: 'the outcome does not vary' };
  const raw = a.away.reduce((sum, value, i) => sum + (value / a.norm) * (b.away[i] / b.norm), 0);
  const r = Math.abs(raw) > 1 - touching ? Math.sign(raw) : raw;
  const df = n - 2;
  const half = normalQuantile(0.975, 0, 1) / Math.sqrt(n - 3);
  const t = Math.abs(r) === 1 ? null : r * Math.sqrt(df / ((1 - r) * (1 + r)));
  const [low, high] = [Math.tanh(Math.atanh(r) - half), Math.tanh(Math.atanh(r) + half)];
  return { value: { r, low, high, t, df, p: t === null ? 0 : twoSidedP(t, df) } };
}
