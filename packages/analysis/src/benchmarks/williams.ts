import { counted } from '@kindred/core';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { Stated } from '@kindred/core';
import { twoSidedP } from '../two-sided-p.ts';

export interface Williams {
  /** First minus second correlation. */
  readonly difference: number;
  /** 95 % interval of the difference (Zou 2007, for correlations that share a variable). */
  readonly low: number;
  readonly high: number;
  readonly t: number;
  readonly df: number;
  /** Two-sided. */
  readonly p: number;
}

const tanhAround = (r: number, half: number) =>
  [Math.tanh(Math.atanh(r) - half), Math.tanh(Math.atanh(r) + half)] as const;

/**
 * Whether two variables correlate alike with a third: Williams's t (1959; Steiger 1980, eq. 7),
 *
 *   t = (a − b) √( (n − 1)(1 + c) / (2 (n − 1)/(n − 3) |R| + ((a + b)/2)² (1 − c)³) ), df = n − 3,
 *
 * a and b the two correlations with the third, c that between the two, |R| = 1 − a² − b² − c² + 2abc.
 * `n` is of the rows all three were computed on, less one for each variable partialled out. Null
 * under n = 4 or where the correlations leave no variance.
 */
export function williams(a: number, b: number, c: number, n: number): Stated<Williams> {
  if (n < 4)
    return { value: null, reason: `${counted(n, 'row')} after controls; at least 4 are needed` };
  const determinant = 1 - a * a - b * b - c * c + 2 * a * b * c;
  const variance = (2 * (n - 1) * determinant) / (n - 3) + ((a + b) / 2) ** 2 * (1 - c) ** 3;
  // Below this is rounding: two benchmarks that are one, or an outcome that both determine.
  if (Math.abs(c) > 1 - 1e-12 || Math.abs(a) === 1 || Math.abs(b) === 1 || variance < 1e-12) {
    return { value: null, reason: 'the correlations leave no variance' };
  }
  const t = (a - b) * Math.sqrt(((n - 1) * (1 + c)) / variance);
  const half = normalQuantile(0.975, 0, 1) / Math.sqrt(n - 3);
  const [[lowA, highA], [lowB, highB]] = [tanhAround(a, half), tanhAround(b, half)];
  const [a2, b2, c2] = [a * a, b * b, c * c];
  // Correlation of the two correlations (Olkin & Siotani 1976).
  const shared = ((c - 0.5 * a * b) * (1 - a2 - b2 - c2) + c ** 3) / ((1 - a2) * (1 - b2));
  const reach = (first: number, second: number) =>
    Math.sqrt(Math.max(0, first ** 2 + second ** 2 - 2 * shared * first * second));
  return {
    value: {
      difference: a - b,
      low: a - b - reach(a - lowA, highB - b),
      high: a - b + reach(highA - a, b - lowB),
      t,
      df: n - 3,
      p: twoSidedP(t, n - 3),
    },
  };
}
