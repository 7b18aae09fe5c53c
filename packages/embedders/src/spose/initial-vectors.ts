import type { Random } from '@kindred/core';

/** Where a fit starts: N(size, (size / 10)²), not below 0; an item's start depends on its id alone. */
export function initialVectors(
  items: readonly string[],
  dimensions: number,
  size: number,
  random: Random,
): Float64Array {
  const vectors = new Float64Array(items.length * dimensions);
  items.forEach((item, i) => {
    const own = random.fork(item);
    for (let k = 0; k < dimensions; k++)
      vectors[i * dimensions + k] = Math.max(0, size * (1 + 0.1 * own.normal()));
  });
  return vectors;
}
