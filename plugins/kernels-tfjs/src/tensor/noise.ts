import { mixBits } from '@kindred/core/kernel';

/** An angle of 24 bits is one of 2¹² and a part of it of 2¹². */
const steps = 2 ** 12;
const table = (of: (angle: number) => number, step: number): Float64Array =>
  Float64Array.from({ length: steps }, (_, at) => of(2 * Math.PI * at * step));
const cosCoarse = table(Math.cos, 1 / steps);
const sinCoarse = table(Math.sin, 1 / steps);
const cosFine = table(Math.cos, 1 / steps ** 2);
const sinFine = table(Math.sin, 1 / steps ** 2);

/**
 * Standard normal noise for every entry of items × dimensions, `noiseAt` of core: cosine and sine of
 * a pair are made together, by the sums of two angles out of tables.
 */
export function noise(seed: number, draw: number, items: number, dimensions: number): Float32Array {
  const key = mixBits(mixBits(seed) + draw + 1);
  const blocks = (dimensions + 7) >> 3;
  const out = new Float32Array(items * dimensions);
  for (let item = 0; item < items; item++) {
    for (let block = 0; block < blocks; block++) {
      const counter = key + 8 * (item * blocks + block);
      const at = item * dimensions + 8 * block;
      const left = dimensions - 8 * block;
      for (let pair = 0; pair < 4 && pair < left; pair++) {
        const u = ((mixBits(counter + pair) >>> 8) + 1) / 2 ** 24;
        const v = mixBits(counter + pair + 4) >>> 8;
        const radius = Math.sqrt(-2 * Math.log(u));
        const coarse = v >>> 12;
        const fine = v & (steps - 1);
        out[at + pair] =
          radius * (cosCoarse[coarse] * cosFine[fine] - sinCoarse[coarse] * sinFine[fine]);
        if (pair + 4 < left)
          out[at + pair + 4] =
            radius * (sinCoarse[coarse] * cosFine[fine] + cosCoarse[coarse] * sinFine[fine]);
      }
    }
  }
  return out;
}
