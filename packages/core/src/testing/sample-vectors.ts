import type { Random } from '../contract/random.ts';
import type { Representation } from '../contract/representation.ts';
import type { Vectors } from '../contract/vectors.ts';

/** `n` items at standard normal places. */
export function sampleVectors(
  random: Random,
  n: number,
  dimensions: number,
): Representation & { readonly vectors: Vectors } {
  const values = Float64Array.from({ length: n * dimensions }, () => random.normal());
  return {
    items: Array.from({ length: n }, (_, k) => `item-${k}`),
    vectors: { dimensions, values, similarity: 'euclidean', law: null },
    rdm: null,
    labels: null,
    judgments: null,
  };
}
