import type { Metric } from '../../contract/metric.ts';
import type { Score } from '../../contract/score.ts';
import type { Stated } from '../../contract/stated.ts';

/**
 * (score − item null mean) / (upper procedure ceiling − its null mean), not clipped. Each null mean
 * is of its own fit, since the null depends on an embedding's spectrum.
 */
export function correctedScore(
  score: Score['score'],
  itemNull: Score['nulls']['items'],
  ceiling: Score['ceilings']['procedure'],
  direction: Metric['direction'],
): Stated<number> {
  const missing = [score, itemNull, ceiling].find((figure) => figure.value === null);
  if (missing) return { value: null, reason: missing.reason };
  const { upper, nullMean, nullBound } = ceiling.value!;
  const within = direction === 'larger-closer' ? upper <= nullBound : upper >= nullBound;
  if (within) {
    return {
      value: null,
      reason: `The procedure ceiling ${upper.toFixed(3)} is within its own null (97.5 %: ${nullBound.toFixed(3)}).`,
    };
  }
  return { value: (score.value! - itemNull.value!.mean) / (upper - nullMean) };
}
