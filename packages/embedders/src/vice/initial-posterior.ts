import type { Random } from '@kindred/core';

/**
 * Where a fit starts: means N(0, 2 / dimensions), ln scales `lnScale`; items × dimensions each. An
 * item's start depends on its id alone.
 */
export function initialPosterior(
  items: readonly string[],
  dimensions: number,
  lnScale: number,
  random: Random,
): Float64Array {
  const size = items.length * dimensions;
  const parameters = new Float64Array(2 * size).fill(lnScale);
  const deviation = Math.sqrt(2 / dimensions);
  items.forEach((item, i) => {
    const own = random.fork(item);
    for (let k = 0; k < dimensions; k++) parameters[i * dimensions + k] = deviation * own.normal();
  });
  return parameters;
}
