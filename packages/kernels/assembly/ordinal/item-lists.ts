import { items, pairCount, pairs, take } from './problem';

/** i32: where each item's pairs begin in `neighbours`, one more than items. */
export let itemStarts: usize = 0;
/** 2 × i32: pair and other item, by item, in the order of pairs. */
export let neighbours: usize = 0;

export function takeItemLists(): void {
  itemStarts = take((<usize>items + 1) << 2);
  neighbours = take((<usize>pairCount) << 4);
}

/** Lists which pairs name which item, so that an item's gradient is summed in one fixed order. */
export function listItems(): void {
  const count = 2 * pairCount;
  memory.fill(itemStarts, 0, (<usize>items + 1) << 2);
  for (let end = 0; end < count; end++) {
    const at = itemStarts + ((<usize>load<i32>(pairs + ((<usize>end) << 2))) << 2);
    store<i32>(at, load<i32>(at) + 1);
  }
  // Each start is first where its list ends, and moves back as the list is filled from behind.
  let sum = 0;
  for (let i = 0; i <= items; i++) {
    const at = itemStarts + ((<usize>i) << 2);
    sum += load<i32>(at);
    store<i32>(at, sum);
  }
  for (let end = count - 1; end >= 0; end--) {
    const at = itemStarts + ((<usize>load<i32>(pairs + ((<usize>end) << 2))) << 2);
    const place = load<i32>(at) - 1;
    store<i32>(at, place);
    const neighbour = neighbours + ((<usize>place) << 3);
    store<i32>(neighbour, end >> 1);
    store<i32>(neighbour, load<i32>(pairs + ((<usize>(end ^ 1)) << 2)), 4);
  }
}
