/** Pairs of items by rising rank; those of one rank stand together. */
export interface SortedPairs {
  /** Place in the upper triangle. */
  readonly cells: Uint32Array;
  /** The pair's items, first < second. */
  readonly first: Uint16Array;
  readonly second: Uint16Array;
  /** 1 where the rank is above the one before. */
  readonly begins: Uint8Array;
}

/**
 * Sorts the pairs of at most 65,536 items by their mean ranks from 1 (upper triangle row by row). Mean
 * ranks are halves of whole numbers, so pairs are counted into place.
 */
export function sortedPairs(ranks: Float64Array, items: number): SortedPairs {
  const pairs = ranks.length;
  const next = new Uint32Array(2 * pairs + 2);
  for (let at = 0; at < pairs; at++) next[((2 * ranks[at]) | 0) + 1]++;
  for (let level = 1; level < next.length; level++) next[level] += next[level - 1];
  const sorted: SortedPairs = {
    cells: new Uint32Array(pairs),
    first: new Uint16Array(pairs),
    second: new Uint16Array(pairs),
    begins: new Uint8Array(pairs),
  };
  for (let i = 0, cell = 0; i < items; i++)
    for (let j = i + 1; j < items; j++, cell++) {
      const at = next[(2 * ranks[cell]) | 0]++;
      sorted.cells[at] = cell;
      sorted.first[at] = i;
      sorted.second[at] = j;
    }
  for (let at = 1; at < pairs; at++)
    if (ranks[sorted.cells[at]] > ranks[sorted.cells[at - 1]]) sorted.begins[at] = 1;
  return sorted;
}
