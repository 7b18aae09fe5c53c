import type { Random } from '@kindred/core';

/**
 * Where a fit starts: vectors N(0, spread² / dimensions); no position bias; a lapse rate of 20 %
 * (the logit of a small one hardly moves). A spread of about half the law's unit is small enough
 * that all items can still pass each other, and far enough from the saddle where all coincide. An
 * item's start depends on its id and not on its place in the list.
 */
export function initialParameters(
  items: readonly string[],
  dimensions: number,
  options: number,
  spread: number,
  random: Random,
): Float64Array {
  const parameters = new Float64Array(items.length * dimensions + options + 1);
  const scale = spread / Math.sqrt(dimensions);
  items.forEach((item, i) => {
    const own = random.fork(item);
    for (let k = 0; k < dimensions; k++) parameters[i * dimensions + k] = scale * own.normal();
  });
  parameters[parameters.length - 1] = Math.log(0.2 / 0.8);
  return parameters;
}
