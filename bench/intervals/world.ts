import type { Random, Representation } from '@kindred/core';

/** What is true of items, and what a model sees of it. */
export interface World {
  /** Vectors and a category of each item. */
  readonly truth: Representation;
  /** Noisy vectors of the same items. */
  readonly seen: Representation;
}

const noise = 0.5;
/** At it a softmax over squared distances is about as sure as people are. */
const scale = 0.45;

/**
 * Draws `items` items of `dimensions` standard normal values; the category is the quadrant of the
 * first two. A model sees the values through noise.
 */
export function drawWorld(items: number, dimensions: number, random: Random): World {
  const values = Float64Array.from({ length: items * dimensions }, () => random.normal());
  const noisy = values.map((value) => scale * (value + noise * random.normal()));
  const side = (item: number, k: number) => (values[item * dimensions + k] > 0 ? '+' : '-');
  const representation = (own: Float64Array, labels: readonly string[] | null): Representation => ({
    items: Array.from({ length: items }, (_, i) => `i${i}`),
    vectors: { dimensions, values: own, similarity: 'euclidean', law: null },
    rdm: null,
    labels,
    judgments: null,
  });
  const labels = Array.from({ length: items }, (_, i) => side(i, 0) + side(i, 1));
  return { truth: representation(values, labels), seen: representation(noisy, null) };
}
