import type { JudgmentTable } from '@kindred/core';
import { nearShares } from './near-shares.ts';

/** Times the median distance from the middle beyond which an item may be on its way to infinity. */
const far = 15;
/** The share of judgments that have it near up to which hardly anything pulls an item back. */
const held = 0.02;
/** Items the warning names. */
const most = 10;

/**
 * Names the items that a fit pushed far from all others though nothing pulls them back. Where an item
 * is (nearly) never chosen as near, its judgments are separable: the law's loss falls with its
 * distance for ever, and where a fit stops is where its place is. Laws with heavy tails, `ckl` and
 * `t-ste`, get furthest. An item that judgments do pull back may well lie as far, where most others
 * crowd in one place. The middle is the median of every dimension, which one far item hardly moves;
 * where most items lie exactly in it, distances count in units of the law. `values`: items of `table`
 * × dimensions; `table`: the judgments that were fitted.
 */
export function runawayWarning(
  table: JudgmentTable,
  dimensions: number,
  values: Float64Array,
): string[] {
  const { items } = table;
  const middle = Array.from({ length: dimensions }, (_, k) =>
    medianOf(items.map((_item, at) => values[at * dimensions + k])),
  );
  const distances = items.map((_, at) =>
    Math.hypot(...middle.map((centre, k) => values[at * dimensions + k] - centre)),
  );
  const median = medianOf(distances);
  const distant = items
    .map((item, at) => ({ item, at, times: distances[at] / (median || 1) }))
    .filter(({ times }) => times > far);
  if (distant.length === 0) return [];
  const shares = nearShares(table);
  const found = distant
    .filter(({ at }) => !(shares[at] > held))
    .toSorted((a, b) => b.times - a.times);
  if (found.length === 0) return [];
  const named = found
    .slice(0, most)
    .map(
      ({ item, times }) => `"${item}" ${times < 1000 ? times.toFixed(0) : times.toExponential(1)}`,
    );
  const more = found.length > most ? ` and ${found.length - most} more` : '';
  const unit =
    median > 0
      ? 'times the median distance from the middle'
      : 'units of the law from where most items lie';
  return [
    `Run away from the others, in ${unit}: ${named.join(', ')}${more}. ` +
      'Hardly a judgment has them near and holds them back, so how far they lie says nothing, though scores of vectors ' +
      'and distances are ruled by it: ask more trials about them, or leave them out',
  ];
}

function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}
