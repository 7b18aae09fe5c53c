import type { Interval } from '../contract/interval.ts';
import { wilsonInterval } from './wilson-interval.ts';

/**
 * Wilson interval of a share whose judgments come in clusters: n is the effective number of
 * independent judgments, share · (1 − share) / standard error² (Dean & Pagano 2015), at most the
 * number of judgments. Where every draw agrees the spread says nothing and n is the number of
 * clusters, the fewest independent judgments there can be. Stays inside [0, 1].
 */
export function effectiveWilson(
  share: number,
  standardError: number,
  counts: { readonly judgments: number; readonly clusters: number },
  words: { readonly method: string; readonly estimand: string },
  level = 0.95,
): Interval {
  const independent = (share * (1 - share)) / standardError ** 2;
  const n =
    Number.isFinite(independent) && independent > 0
      ? Math.min(independent, counts.judgments)
      : counts.clusters;
  const [low, high] = wilsonInterval(share, n, level);
  return { low, high, level, standardError, df: n - 1, ...words };
}
