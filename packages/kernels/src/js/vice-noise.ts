import { noiseAt } from '@kindred/core/kernel';

/** Standard normal noise for every entry of items × dimensions, as `noiseAt` has it. */
export function viceNoise(
  seed: number,
  draw: number,
  items: number,
  dimensions: number,
): Float64Array {
  return Float64Array.from({ length: items * dimensions }, (_, at) =>
    noiseAt(seed, draw, dimensions, Math.floor(at / dimensions), at % dimensions),
  );
}
