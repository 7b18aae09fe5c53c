import type { Interval } from '../../contract/interval.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Score } from '../../contract/score.ts';
import type { ShareExplained } from '../../contract/share-explained.ts';
import type { Stated } from '../../contract/stated.ts';

/**
 * The share of what can be foretold that a share of choices reaches (Hebart et al. 2020), its interval carried
 * over. `options`: of how many one is chosen, null where the reference has no choices. Null for metrics that
 * are no share of choices and where no ceiling above chance is known.
 */
export function explainedShare(
  { bounded }: Pick<Metric, 'bounded'>,
  score: Score['score'],
  interval: Stated<Interval>,
  ceiling: Score['ceilings']['reliability'],
  options: number | null,
): Stated<ShareExplained> {
  if (bounded !== 'repeats' || options === null) {
    return { value: null, reason: 'Only a share of a reference’s choices has a share explained.' };
  }
  const missing = [score, ceiling].find(({ value }) => value === null);
  if (missing) return { value: null, reason: missing.reason! };
  const { upper } = ceiling.value!;
  const chance = 1 / options;
  if (upper <= chance) {
    const reason = `The ceiling ${upper.toFixed(3)} is not above chance, ${chance.toFixed(3)}: there is nothing to explain.`;
    return { value: null, reason };
  }
  const reading = (least: number): ShareExplained.Reading => {
    const share = (value: number) => (value - least) / (upper - least);
    if (interval.value === null) return { value: share(score.value!), interval };
    const { low, high, standardError, method } = interval.value;
    const value: Interval = {
      ...interval.value,
      low: share(low),
      high: share(high),
      standardError: standardError / (upper - least),
      method: `${method}; the ceiling taken as known`,
    };
    return { value: share(score.value!), interval: { value } };
  };
  return { value: { ratio: reading(0), aboveChance: reading(chance), chance } };
}
