import type { Choices } from './choices.ts';
import type { CrowdKernel } from './crowd-kernel.ts';

/** Locations less likely than this share of the likeliest one are left out. */
const least = 1e-6;

/** Where an anchor may lie: some of the items' own places, rising, and how likely each is. */
export interface HeadPosterior {
  readonly places: Int32Array;
  /** Sums to 1. */
  readonly weights: Float64Array;
}

/**
 * The posterior of an anchor's location, as Tamuz et al. (2011) approximate it: a uniform prior over
 * the places of all items, its own among them, times the likelihood of every choice made with it as
 * the anchor, the other items staying where they are. `rows` are the anchor's among `choices`.
 */
export function headPosterior(
  { items, spread, logs }: CrowdKernel,
  { shown, weights }: Choices,
  rows: readonly number[],
): HeadPosterior {
  const log = new Float64Array(items);
  for (const row of rows) {
    const first = shown[3 * row + 1] * items;
    const second = shown[3 * row + 2] * items;
    const forFirst = weights[2 * row];
    const forSecond = weights[2 * row + 1];
    for (let x = 0; x < items; x++) {
      log[x] +=
        forFirst * logs[second + x] +
        forSecond * logs[first + x] -
        (forFirst + forSecond) * Math.log(spread[first + x] + spread[second + x]);
    }
  }
  const top = log.reduce((a, b) => Math.max(a, b), -Infinity);
  const places = Int32Array.from(log.keys()).filter((x) => log[x] - top > Math.log(least));
  const mass = Float64Array.from(places, (x) => Math.exp(log[x] - top));
  const total = mass.reduce((a, b) => a + b, 0);
  return { places, weights: mass.map((one) => one / total) };
}
