import type { Similarity } from '@kindred/core';
import type { distance } from './distance.ts';

/** The distance taken for vectors of each similarity. */
export function distanceFor(
  option: 'auto' | (typeof distance)[number],
): Readonly<Record<Similarity, (typeof distance)[number]>> {
  return option === 'auto'
    ? { dot: 'cosine', cosine: 'cosine', euclidean: 'euclidean' }
    : { dot: option, cosine: option, euclidean: option };
}
