import { mixBits } from './mix-bits.ts';

/**
 * Standard normal noise of entry (`item`, `dimension`) in draw number `draw` of `seed`: Box & Muller
 * (1958) on two counters, so that any thread makes any entry alone. Entries come in blocks of eight:
 * of each four pairs of uniforms the first four entries are the cosines, the next the sines.
 */
export function noiseAt(
  seed: number,
  draw: number,
  dimensions: number,
  item: number,
  dimension: number,
): number {
  const key = mixBits(mixBits(seed) + draw + 1);
  const blocks = (dimensions + 7) >> 3;
  const block = item * blocks + (dimension >> 3);
  const counter = 8 * block + (dimension & 3);
  // 24 bits each, as single precision holds them; the first is never 0.
  const u = ((mixBits(key + counter) >>> 8) + 1) / 2 ** 24;
  const v = (mixBits(key + counter + 4) >>> 8) / 2 ** 24;
  const radius = Math.sqrt(-2 * Math.log(u));
  const angle = 2 * Math.PI * v;
  return radius * ((dimension & 4) === 0 ? Math.cos(angle) : Math.sin(angle));
}
