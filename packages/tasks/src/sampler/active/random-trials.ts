import type { Random } from '@kindred/core';
import type { DistinctTrials } from '../distinct-trials.ts';
import { permutation } from '../permutation.ts';
import type { AskedTrials } from './asked-trials.ts';

/**
 * The next `wanted` trials of a seeded sequence of all distinct ones that were not asked yet, fewer
 * where it ends. Hold-out trials show three that were in no trial before; others show none of the
 * hold-out's. They are added to `asked`.
 */
export function randomTrials(
  all: DistinctTrials,
  use: 'any' | 'hold-out',
  wanted: number,
  asked: AskedTrials,
  random: Random,
): number[][] {
  const place = permutation(all.size, random);
  const found: number[][] = [];
  for (let at = 0; at < all.size && found.length < wanted; at++) {
    const [a, b, c] = all.at(place(at));
    const before = asked.use(a, b, c);
    if (before === 'hold-out' || (use === 'hold-out' && before !== null)) continue;
    if (asked.has(a, b, c)) continue;
    asked.add(a, b, c, use);
    found.push([a, b, c]);
  }
  return found;
}
