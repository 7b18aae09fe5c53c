import type { SortedPairs } from './sorted-pairs.ts';

/**
 * Ranks pairs anew with some items left out: what is left of sorted pairs is in order still. `stays`: 1
 * for every item that stays. `ranks`, written in the pairs' order: twice the mean rank from 1, which is
 * whole, or 0 for a pair left out. Gives how many pairs stay, and Σ (rank − mean)².
 */
export function rankAnew(
  { first, second, begins }: SortedPairs,
  stays: Uint8Array,
  ranks: Uint32Array,
): { readonly pairs: number; readonly variation: number } {
  let below = 0;
  let shared = 0;
  for (let start = 0, end = 0; start < ranks.length; start = end) {
    let run = 0;
    do {
      const stay = stays[first[end]] & stays[second[end]];
      ranks[end] = stay;
      run += stay;
      end++;
    } while (end < ranks.length && begins[end] === 0);
    // Twice the mean of below + 1 … below + run.
    const rank = 2 * below + run + 1;
    for (let at = start; at < end; at++) ranks[at] *= rank;
    below += run;
    shared += run * (run * run - 1);
  }
  return { pairs: below, variation: (below ** 3 - below - shared) / 12 };
}
