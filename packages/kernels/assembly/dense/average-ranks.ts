import { at } from './at';
import { keyValue } from './key-value';
import { radixSort } from './radix-sort';
import { sortKey } from './sort-key';

/**
 * `kindred/average-ranks@1`. Scratch: two u64 and two u32 a value, then 257 f64 a thread. As in
 * the reference, values that are no numbers count as the last runs, of one each, and have the rank
 * of the first.
 */
export function averageRanks(
  thread: i32,
  threads: i32,
  out: usize,
  scratch: usize,
  values: usize,
  ranks: usize,
  count: i32,
  tolerance: f64,
): void {
  if (count === 0) {
    if (thread === 0) store<f64>(out, 0);
    return;
  }
  let keys = scratch;
  const otherKeys = at(keys, count);
  let order = at(otherKeys, count);
  const otherOrder = order + ((<usize>count) << 2);
  const from = <i32>((<i64>count * thread) / threads);
  const to = <i32>((<i64>count * (thread + 1)) / threads);
  for (let i = from; i < to; i++) {
    store<u64>(at(keys, i), sortKey(load<f64>(at(values, i))));
    store<u32>(order + ((<usize>i) << 2), i);
  }
  const tables = at(otherOrder, (count + 1) >> 1);
  if (radixSort(thread, threads, keys, order, otherKeys, otherOrder, count, tables)) {
    keys = otherKeys;
    order = otherOrder;
  }
  if (thread === 0) store<f64>(out, rankRuns(keys, order, ranks, count, tolerance));
}

function rankRuns(keys: usize, order: usize, ranks: usize, count: i32, tolerance: f64): i32 {
  let distinct = 0;
  let lowest: f64 = 0;
  let rank: f64 = 0;
  let before: f64 = NaN;
  for (let start = 0; start < count; distinct++) {
    const least = keyValue(load<u64>(at(keys, start)));
    const limit = least + tolerance;
    let most = least;
    let end = start + 1;
    for (; end < count; end++) {
      const value = keyValue(load<u64>(at(keys, end)));
      if (!(value <= limit)) break;
      most = value;
    }
    // Equal values are of one rank, even where the tolerance is no number and ties nothing.
    if (least !== before) rank = 0.5 * <f64>(start + 1 + end);
    before = most;
    if (distinct === 0) lowest = rank;
    const given = least === least ? rank : lowest;
    for (; start < end; start++)
      store<f64>(at(ranks, load<u32>(order + ((<usize>start) << 2))), given);
  }
  return distinct;
}
