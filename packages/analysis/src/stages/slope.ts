import { counted } from '@kindred/core';
import type { Stated } from '@kindred/core';
import { criticalT } from '../critical-t.ts';
import { sumOfSquares } from '../sum-of-squares.ts';
import { twoSidedP } from '../two-sided-p.ts';
import { withinGroups } from '../within-groups.ts';

export interface Slope {
  readonly slope: number;
  readonly error: number;
  readonly low: number;
  readonly high: number;
  readonly t: number;
  readonly df: number;
  /** Two-sided. */
  readonly p: number;
}

/**
 * Least squares of y on x and a constant for each group (of one group: a simple line); df = n −
 * groups − 1. Null where x does not vary within groups or nothing is left to judge the error by.
 */
export function slope(
  x: readonly number[],
  y: readonly number[],
  groups: readonly string[],
): Stated<Slope> {
  const [along, out] = [withinGroups(x, groups), withinGroups(y, groups)];
  const spread = sumOfSquares(along);
  if (spread <= 1e-14 * sumOfSquares(x)) {
    return { value: null, reason: 'nothing moves along the order' };
  }
  const df = x.length - new Set(groups).size - 1;
  if (df < 1)
    return {
      value: null,
      reason: `${counted(x.length, 'value leaves', 'values leave')} nothing to judge it by`,
    };
  const estimate = along.reduce((sum, value, i) => sum + value * out[i], 0) / spread;
  const left = sumOfSquares(out.map((value, i) => value - estimate * along[i]));
  if (left <= 1e-24 * sumOfSquares(y)) {
    return { value: null, reason: `the values lie on a line of slope ${estimate.toPrecision(6)}` };
  }
  const error = Math.sqrt(left / df / spread);
  const half = criticalT(df) * error;
  return {
    value: {
      slope: estimate,
      error,
      low: estimate - half,
      high: estimate + half,
      t: estimate / error,
      df,
      p: twoSidedP(estimate / error, df),
    },
  };
}
