import type { Representation, Similarity } from '@kindred/core';

/** A representation of rows of numbers. */
export function side(
  rows: readonly (readonly number[])[],
  similarity: Similarity = 'euclidean',
): Representation {
  return {
    items: rows.map((_, i) => `item ${i}`),
    vectors: {
      dimensions: rows[0]?.length ?? 0,
      values: Float64Array.from(rows.flat()),
      similarity,
      law: null,
    },
    rdm: null,
    labels: null,
    judgments: null,
  };
}
