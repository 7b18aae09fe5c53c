import type { Metric } from '@kindred/core';
import type { distance } from './distance.ts';

/** What a score that does not see the scale of RDMs is invariant to for vectors compared by a distance. */
export function distanceInvariances(
  option: 'auto' | (typeof distance)[number],
): Metric['invariances'] {
  const known: Metric['invariances'][number][] = ['item-order'];
  if (option !== 'choice' && option !== 'choice-over-n') known.push('scale');
  if (option !== 'correlation') known.push('rotation');
  if (option === 'euclidean' || option === 'squared-euclidean') known.push('translation');
  return known;
}
