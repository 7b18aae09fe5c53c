import type { Interval } from '../../contract/interval.ts';
import type { Stated } from '../../contract/stated.ts';

/**
 * The interval for new concepts of a fitted embedding: that of the source which moves the score more.
 * Leaving items out of a finished fit holds the judgments' noise as far as it is each item's own,
 * but not what moves the whole fit; the refits hold that. Adding both counts much of it twice
 * (`bench/intervals`). Without refits the embedding is taken as it is, and said.
 */
export function newConceptsInterval(
  items: Stated<Interval>,
  judgments: Stated<Interval>,
): Stated<Interval> {
  if (items.value === null) return items;
  const { estimand } = items.value;
  if (judgments.value === null) {
    return { value: { ...items.value, estimand: `${estimand}, the embedding as it is` } };
  }
  const wider = items.value.standardError >= judgments.value.standardError;
  const { method } = wider ? items.value : judgments.value;
  const larger = wider ? items.value : judgments.value;
  const other = wider ? judgments.value.method : items.value.method;
  return {
    value: {
      ...larger,
      method: `${method}, which spreads more than the ${other}`,
      estimand: `${estimand} and of the judgments`,
    },
  };
}
