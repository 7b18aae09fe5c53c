import type { Structure } from '@kindred/core';
import { mix } from './mix.ts';

/**
 * The orders in which one unordered trial is shown: one at random, or with `both` that one and its
 * reverse (so that each option is shown first and last equally often). An anchor stays first.
 *
 * @param draw keys the choice together with the trial's rank, so any trial's order can be told alone
 */
export function shownOrders(
  trial: readonly number[],
  rank: number,
  structure: Structure,
  order: 'random' | 'both',
  draw: number,
): number[][] {
  const fixed = structure === 'anchored' ? 1 : 0;
  const shown = [...trial];
  for (let last = shown.length - 1; last > fixed; last -= 1) {
    const word = mix(rank >>> 0, Math.floor(rank / 2 ** 32), draw + last);
    const other = fixed + Math.floor((word / 2 ** 32) * (last - fixed + 1));
    [shown[last], shown[other]] = [shown[other], shown[last]];
  }
  if (order === 'random') return [shown];
  return [shown, [...shown.slice(0, fixed), ...shown.slice(fixed).reverse()]];
}
