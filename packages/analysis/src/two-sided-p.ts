import tCdf from '@stdlib/stats-base-dists-t-cdf';

/** Two-sided p of Student's t with `df` degrees of freedom (any positive number). */
export function twoSidedP(t: number, df: number): number {
  return Math.min(1, 2 * tCdf(-Math.abs(t), df));
}
