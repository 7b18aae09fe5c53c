import type { Vectors } from '@kindred/core';

/**
 * Dissimilarity of two rows: Euclidean distance where the embedding is Euclidean, else 1 − cosine
 * (1 where a row is all zero).
 */
export function dissimilarity(vectors: Vectors): (a: number, b: number) => number {
  const { dimensions: d, values } = vectors;
  const dot = (a: number, b: number) => {
    let sum = 0;
    for (let k = 0; k < d; k++) sum += values[a * d + k] * values[b * d + k];
    return sum;
  };
  const norms = Float64Array.from({ length: values.length / d }, (_, row) => dot(row, row));
  return vectors.similarity === 'euclidean'
    ? (a, b) => Math.sqrt(Math.max(0, norms[a] + norms[b] - 2 * dot(a, b)))
    : (a, b) => 1 - dot(a, b) / (Math.sqrt(norms[a] * norms[b]) || Infinity);
}
