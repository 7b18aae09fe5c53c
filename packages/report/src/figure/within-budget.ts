import type { ModelEmbedding } from '@kindred/core';
import type { mapMethods } from './map-methods.ts';

// Sums of squared numbers of concepts: about fifteen seconds each on one core.
const most: Readonly<Record<(typeof mapMethods)[number], number>> = {
  pca: Infinity,
  mds: 8e6,
  't-sne': 2e6,
  umap: 4e6,
};

/** The embeddings, in their order, whose maps by a method take bearable time. */
export function withinBudget(
  embeddings: readonly ModelEmbedding[],
  method: (typeof mapMethods)[number],
): ModelEmbedding[] {
  let spent = 0;
  return embeddings.filter(({ embedding: { items } }) => {
    const cost = items.length ** 2;
    if (spent + cost > most[method]) return false;
    spent += cost;
    return true;
  });
}
