import type { Random, Representation } from '@kindred/core';

/** What is true: vectors of items, a category of each, and how near two are. */
export interface World {
  readonly truth: Representation & { readonly labels: readonly string[] };
  near(a: number, b: number): number;
}

/**
 * Draws `items` items of `dimensions` standard normal values; the category is the quadrant of the
 * first two; nearness is minus the squared distance.
 */
export function drawWorld(items: number, dimensions: number, random: Random): World {
  const values = Float64Array.from({ length: items * dimensions }, () => random.normal());
  const side = (item: number, k: number) => (values[item * dimensions + k] > 0 ? '+' : '-');
  return {
    truth: {
      items: Array.from({ length: items }, (_, i) => `i${i}`),
      vectors: { dimensions, values, similarity: 'euclidean', law: null },
      rdm: null,
      labels: Array.from({ length: items }, (_, i) => side(i, 0) + side(i, 1)),
      judgments: null,
    },
    near(a, b) {
      let sum = 0;
      for (let k = 0; k < dimensions; k++) {
        sum -= (values[a * dimensions + k] - values[b * dimensions + k]) ** 2;
      }
      return sum;
    },
  };
}
