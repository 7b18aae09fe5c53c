import type { Interval } from '../../contract/interval.ts';
import type { Stated } from '../../contract/stated.ts';
import { addVariances } from '../../statistic/add-variances.ts';

/**
 * The interval for new concepts of a fitted embedding. Leaving items out of a finished fit says
 * nothing of the judgments' and the fit's own noise, so the variance of the refits is added; that is
 * on the safe side, since the jackknife already holds some of it.
 */
export function newConceptsInterval(
  score: number,
  items: Stated<Interval>,
  judgments: Stated<Interval>,
): Stated<Interval> {
  if (items.value === null) return items;
  if (judgments.value === null) {
    const { method, estimand } = items.value;
    return { value: { ...items.value, method, estimand: `${estimand}, the embedding as it is` } };
  }
  return {
    value: addVariances(score, items.value, judgments.value, {
      method: `${items.value.method}; plus the variance of the ${judgments.value.method}`,
      estimand: `${items.value.estimand} and of the judgments`,
    }),
  };
}
