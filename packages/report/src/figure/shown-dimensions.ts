import type { ModelEmbedding } from '@kindred/core';

/** More are features of a network, which mean nothing one by one. */
const most = 300;

/** Embeddings whose dimensions mean something each: read by dot products, so that axes cannot turn. */
export function shownDimensions(embeddings: readonly ModelEmbedding[]): readonly ModelEmbedding[] {
  return embeddings.filter(
    ({ embedding: { similarity, dimensions } }) => similarity === 'dot' && dimensions <= most,
  );
}
