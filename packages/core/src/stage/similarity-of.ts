import type { Representation } from '../contract/representation.ts';
import type { Similarity } from '../contract/similarity.ts';

/** How near any two items of a representation are, larger being nearer; null without geometry. */
export function similarityOf(side: Representation): ((a: number, b: number) => number) | null {
  const { rdm, labels, vectors } = side;
  const n = side.items.length;
  if (vectors) return ofVectors(vectors.values, vectors.dimensions, vectors.similarity);
  if (rdm) {
    return (a, b) => {
      const i = Math.min(a, b);
      return a === b ? 0 : -rdm[i * n - (i * (i + 1)) / 2 + (Math.max(a, b) - i - 1)];
    };
  }
  return labels && ((a, b) => (labels[a] === labels[b] ? 1 : 0));
}

function ofVectors(values: Float64Array, d: number, similarity: Similarity) {
  const dot = (a: number, b: number) => {
    let sum = 0;
    for (let k = 0; k < d; k++) sum += values[a * d + k] * values[b * d + k];
    return sum;
  };
  if (similarity === 'dot') return dot;
  if (similarity === 'cosine') {
    return (a: number, b: number) => dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b) || 1);
  }
  return (a: number, b: number) => 2 * dot(a, b) - dot(a, a) - dot(b, b);
}
