import type { Stated } from '@kindred/core';
import { criticalT } from '../critical-t.ts';
import { moments } from '../moments.ts';
import { twoSidedP } from '../two-sided-p.ts';

export interface Welch {
  /** Mean of the first group minus mean of the second, with its 95 % interval. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly t: number;
  /** Welch–Satterthwaite. */
  readonly df: number;
  /** Two-sided. */
  readonly p: number;
  /**
   * Difference over the pooled standard deviation, times 1 − 3/(4(n₁ + n₂) − 9) (Hedges 1981);
   * positive where the first group is higher.
   */
  readonly g: number;
}

/** Welch's t test of two independent groups (Welch 1947); null where it is not defined. */
export function welch(first: readonly number[], second: readonly number[]): Stated<Welch> {
  const [a, b] = [moments(first), moments(second)];
  if (a.variance === null || b.variance === null) {
    return { value: null, reason: `groups of ${a.n} and ${b.n}; each needs at least 2 values` };
  }
  const [errorA, errorB] = [a.variance / a.n, b.variance / b.n];
  const squared = errorA + errorB;
  if (squared === 0) return { value: null, reason: 'neither group varies' };
  const difference = a.mean! - b.mean!;
  const error = Math.sqrt(squared);
  const df = squared ** 2 / (errorA ** 2 / (a.n - 1) + errorB ** 2 / (b.n - 1));
  const half = criticalT(df) * error;
  const freedom = a.n + b.n - 2;
  const pooled = Math.sqrt(((a.n - 1) * a.variance + (b.n - 1) * b.variance) / freedom);
  return {
    value: {
      difference,
      low: difference - half,
      high: difference + half,
      t: difference / error,
      df,
      p: twoSidedP(difference / error, df),
      g: (difference / pooled) * (1 - 3 / (4 * (a.n + b.n) - 9)),
    },
  };
}
