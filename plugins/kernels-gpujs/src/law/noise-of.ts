import { noiseAt } from '@kindred/core/kernel';

/** Standard normal noise for every entry of items × dimensions, as `noiseAt` has it. */
export function noiseOf(
  seed: number,
  draw: number,
  items: number,
  dimensions: number,
): Float32Array {
  const noise = new Float32Array(items * dimensions);
  for (let item = 0, at = 0; item < items; item++)
    for (let k = 0; k < dimensions; k++, at++) noise[at] = noiseAt(seed, draw, dimensions, item, k);
  return noise;
}
