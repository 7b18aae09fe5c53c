import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { Interval } from '../contract/interval.ts';
import { steadyScale } from './steady-scale.ts';

const line = [-Infinity, Infinity] as const;

/**
 * estimate ± t(df) · standard error, as an {@link Interval} that names its method and estimand. With
 * the range of a score it is made on that score's {@link steadyScale}.
 */
export function studentInterval(
  estimate: number,
  standardError: number,
  df: number,
  words: { readonly method: string; readonly estimand: string },
  { level = 0.95, range = line }: { level?: number; range?: readonly [number, number] } = {},
): Interval {
  const scale = steadyScale(range, estimate);
  const half = (tQuantile((1 + level) / 2, df) * standardError) / scale.slope(estimate);
  const centre = scale.to(estimate);
  const [low, high] = [scale.from(centre - half), scale.from(centre + half)];
  return { low, high, level, standardError, df, ...words };
}
