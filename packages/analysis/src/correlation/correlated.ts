import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { twoSidedP } from '../two-sided-p.ts';

export interface Correlated {
  /** −1 to 1. */
  readonly r: number;
  /** 95 % interval by Fisher's z, atanh(r) ± 1.96 of its standard error. */
  readonly low: number;
  readonly high: number;
  /** Null where |r| is 1: t is infinite. */
  readonly t: number | null;
  readonly df: number;
  /** Two-sided, of t = r √(df/(1 − r²)). */
  readonly p: number;
}

/** The test and interval of a correlation; `error` is the standard error of atanh(r). */
export function correlated(r: number, df: number, error: number): Correlated {
  const half = normalQuantile(0.975, 0, 1) * error;
  const t = Math.abs(r) === 1 ? null : r * Math.sqrt(df / ((1 - r) * (1 + r)));
  const [low, high] = [Math.tanh(Math.atanh(r) - half), Math.tanh(Math.atanh(r) + half)];
  return { r, low, high, t, df, p: t === null ? 0 : twoSidedP(t, df) };
}
