import type { Random } from '@kindred/core';

/** Where a fit starts: N(0.1, 0.01²), not below 0; an item's start depends on its id alone. */
export function initialVectors(
  items: readonly string[],
  dimensions: number,
  random: Random,
): Float64Array {
  const vectors = new Float64Array(items.length * dimensions);
  items.forEach((item, i) => {
    const own = random.fork(item);
    for (let k = 0; k < dimensions; k++)
      vectors[i * dimensions + k] = Math.max(0, 0.1 + 0.01 * own.normal());
  });
  return vectors;
}
