import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { Interval } from '../contract/interval.ts';

/** estimate ± t(df) · standard error, as an {@link Interval} that names its method and estimand. */
export function studentInterval(
  estimate: number,
  standardError: number,
  df: number,
  words: { readonly method: string; readonly estimand: string },
  level = 0.95,
): Interval {
  const half = tQuantile((1 + level) / 2, df) * standardError;
  return { low: estimate - half, high: estimate + half, level, standardError, df, ...words };
}
