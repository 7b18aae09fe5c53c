import type { Embedding } from '../contract/embedding.ts';
import type { JudgmentTable } from '../contract/judgment-table.ts';
import type { Representation } from '../contract/representation.ts';

/** A model's embedding and judgments as what metrics compare. */
export function representationOf(
  embedding: Embedding | null,
  judgments: JudgmentTable | null,
): Representation {
  return {
    items: embedding?.items ?? judgments?.items ?? [],
    vectors: embedding && {
      dimensions: embedding.dimensions,
      values: embedding.values,
      similarity: embedding.similarity,
      // However it was turned, a matrix of features has the features' many columns.
      raw: embedding.fit === null || embedding.transform !== undefined,
      law: embedding.fit && embedding.similarity === 'dot' ? 'softmax' : null,
    },
    rdm: null,
    labels: null,
    judgments,
    ...(embedding?.unseen && { unseen: embedding.unseen }),
  };
}
