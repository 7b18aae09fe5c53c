import type { Random } from '@kindred/core';

/**
 * Where a fit starts: vectors N(0, 0.1² / dimensions), small so that early steps are smooth, yet
 * off the saddle at the origin; no position bias; a lapse rate of 20 % (the logit of a small one
 * hardly moves). An item's start depends on its id and not on its place in the list.
 */
export function initialParameters(
  items: readonly string[],
  dimensions: number,
  options: number,
  random: Random,
): Float64Array {
  const parameters = new Float64Array(items.length * dimensions + options + 1);
  const scale = 0.1 / Math.sqrt(dimensions);
  items.forEach((item, i) => {
    const own = random.fork(item);
    for (let k = 0; k < dimensions; k++) parameters[i * dimensions + k] = scale * own.normal();
  });
  parameters[parameters.length - 1] = Math.log(0.2 / 0.8);
  return parameters;
}
