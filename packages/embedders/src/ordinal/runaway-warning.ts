/** Times the median distance from the middle beyond which an item is on its way to infinity. */
const far = 15;
/** Items the warning names. */
const most = 10;

/**
 * Names the items that a fit pushed far from all others. Nothing holds an item that is never chosen
 * as near: the law's loss falls with its distance for ever, and where a fit stops is where its place
 * is. Laws with heavy tails, `ckl` and `t-ste`, get furthest. The middle is the median of every
 * dimension, which one far item hardly moves. `values`: items × dimensions.
 */
export function runawayWarning(
  items: readonly string[],
  dimensions: number,
  values: Float64Array,
): string[] {
  const middle = Array.from({ length: dimensions }, (_, k) =>
    medianOf(items.map((_item, at) => values[at * dimensions + k])),
  );
  const distances = items.map((_, at) =>
    Math.hypot(...middle.map((centre, k) => values[at * dimensions + k] - centre)),
  );
  const typical = medianOf(distances);
  const found = items
    .map((item, at) => ({ item, times: distances[at] / typical }))
    .filter(({ times }) => times > far && times < Infinity)
    .toSorted((a, b) => b.times - a.times);
  if (found.length === 0) return [];
  const named = found
    .slice(0, most)
    .map(
      ({ item, times }) => `"${item}" ${times < 1000 ? times.toFixed(0) : times.toExponential(1)}`,
    );
  const more = found.length > most ? ` and ${found.length - most} more` : '';
  return [
    `Run away from the others, in times the median distance from the middle: ${named.join(', ')}${more}. ` +
      'Hardly a judgment holds them back, so how far they lie says nothing, though scores of vectors and distances ' +
      'are ruled by it: ask more trials about them, or leave them out',
  ];
}

function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}
