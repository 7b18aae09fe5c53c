import type { Interval } from '../contract/interval.ts';
import { studentInterval } from './student-interval.ts';

/**
 * One interval from two independent sources of error around the same estimate: variances add, the
 * degrees of freedom are Satterthwaite's (1946).
 */
export function addVariances(
  estimate: number,
  a: Interval,
  b: Interval,
  words: { readonly method: string; readonly estimand: string },
): Interval {
  const [va, vb] = [a.standardError ** 2, b.standardError ** 2];
  const spread = va ** 2 / a.df + vb ** 2 / b.df;
  const df = spread > 0 ? (va + vb) ** 2 / spread : Math.min(a.df, b.df);
  return studentInterval(estimate, Math.sqrt(va + vb), df, words, a.level);
}
