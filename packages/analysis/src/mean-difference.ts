import { counted } from '@kindred/core';
import type { Stated } from '@kindred/core';
import { criticalT } from './critical-t.ts';
import { moments } from './moments.ts';
import { twoSidedP } from './two-sided-p.ts';

export interface MeanDifference {
  /** Mean of the differences, with its 95 % interval. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly t: number;
  /** Pairs less one. */
  readonly df: number;
  /** Two-sided. */
  readonly p: number;
  /** Mean difference over the differences' standard deviation (Cohen's d_z). */
  readonly dz: number;
  /** d_z times 1 − 3/(4 df − 1) (Hedges 1981). */
  readonly gz: number;
}

/** Student's t test of differences within pairs against 0; null where it is not defined. */
export function meanDifference(differences: readonly number[]): Stated<MeanDifference> {
  const { n, mean, variance } = moments(differences);
  if (variance === null)
    return { value: null, reason: `${counted(n, 'pair')}; at least 2 are needed` };
  // Differences of equal numbers differ by rounding alone.
  if (Math.sqrt(variance) <= 1e-13 * Math.abs(mean!)) {
    return { value: null, reason: 'the differences do not vary' };
  }
  const df = n - 1;
  const error = Math.sqrt(variance / n);
  const half = criticalT(df) * error;
  const dz = mean! / Math.sqrt(variance);
  return {
    value: {
      difference: mean!,
      low: mean! - half,
      high: mean! + half,
      t: mean! / error,
      df,
      p: twoSidedP(mean! / error, df),
      dz,
      gz: dz * (1 - 3 / (4 * df - 1)),
    },
  };
}
