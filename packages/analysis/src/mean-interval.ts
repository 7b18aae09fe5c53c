import { criticalT } from './critical-t.ts';
import { moments } from './moments.ts';

/** Mean, standard deviation over n − 1 and the mean's 95 % t interval; null where undefined. */
export function meanInterval(values: readonly number[]): {
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly low: number | null;
  readonly high: number | null;
} {
  const { n, mean, variance } = moments(values);
  if (mean === null || variance === null) return { n, mean, sd: null, low: null, high: null };
  const half = criticalT(n - 1) * Math.sqrt(variance / n);
  return { n, mean, sd: Math.sqrt(variance), low: mean - half, high: mean + half };
}
