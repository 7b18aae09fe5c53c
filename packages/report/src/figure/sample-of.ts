import { randomService } from '@kindred/core';

/**
 * At most `most` of `all`, drawn without replacement and left in their order; for one seed and name
 * always the same ones.
 */
export function sampleOf<T>(
  all: readonly T[],
  most: number,
  seed: number,
  name: string,
): readonly T[] {
  if (all.length <= most) return all;
  const places = Uint32Array.from(all, (_, at) => at);
  randomService(seed).fork('figure').fork(name).shuffle(places);
  return Array.from(places.subarray(0, most).sort(), (at) => all[at]);
}
