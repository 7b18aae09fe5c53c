import { barrier } from '../barrier';
import { at } from './at';
import { sortCounting } from './sort-counting';

/**
 * `kindred/kendall-null@1`: a thread takes whole draws. An average rank is half a whole number, its
 * level. Scratch: 4 f64; then in u32 the model's items × items levels, the pairs in the reference's
 * order, twice their number and two for a table of levels, and for each thread the levels of a draw
 * and as many to sort them.
 */
export function kendallNull(
  thread: i32,
  threads: i32,
  out: usize,
  scratch: usize,
  model: usize,
  reference: usize,
  permutations: usize,
  taus: usize,
  items: i32,
  count: i32,
  adjusted: i32,
): void {
  const pairs = (items * (items - 1)) / 2;
  const square = scratch + 32;
  const order = place(square, <usize>items * <usize>items);
  const table = place(order, pairs);
  if (thread === 0) {
    countLevels(model, pairs, table);
    store<f64>(scratch, tied(table, pairs));
    countLevels(reference, pairs, table);
    store<f64>(scratch, tied(table, pairs), 8);
    sortPairs(reference, items, table, order);
    store<i32>(scratch, runEnds(table, pairs), 16);
  }
  squareLevels(thread, threads, model, items, square);
  barrier(threads);

  const all = choose2(pairs);
  const tiedModel = load<f64>(scratch);
  const tiedReference = load<f64>(scratch, 8);
  const runs = load<i32>(scratch, 16);
  const scale = adjusted ? Math.sqrt(all - tiedModel) * Math.sqrt(all - tiedReference) : all;
  const values = place(table, <usize>2 * (<usize>pairs * (<usize>thread + 1) + 1));
  const spare = place(values, pairs);
  for (let draw = thread; draw < count; draw += threads) {
    gather(square, permutations + ((<usize>draw * <usize>items) << 2), items, order, pairs, values);
    let tiedBoth: f64 = 0;
    let start = 0;
    for (let run = 0; run < runs; run++) {
      const end = load<i32>(place(table, run));
      if (end - start > 1) {
        sortCounting(place(values, start), end - start, spare);
        tiedBoth += tiedRuns(place(values, start), end - start);
      }
      start = end;
    }
    const discordant = <f64>sortCounting(values, pairs, spare);
    const excess = all - tiedModel - tiedReference + tiedBoth - 2 * discordant;
    store<f64>(at(taus, draw), excess / scale);
  }
}

function place(array: usize, index: usize): usize {
  return array + (index << 2);
}

function choose2(n: f64): f64 {
  return 0.5 * n * (n - 1);
}

/** Twice a rank: 2 to twice the pairs, whatever it was given. */
function level(ranks: usize, pair: i32, pairs: i32): u32 {
  return <u32>Math.max(0, Math.min(2 * <f64>pairs, 2 * load<f64>(at(ranks, pair))));
}

/** How many pairs have each level, at the place after it. */
function countLevels(ranks: usize, pairs: i32, table: usize): void {
  memory.fill(table, 0, (2 * <usize>pairs + 2) << 2);
  for (let pair = 0; pair < pairs; pair++) {
    const slot = place(table, level(ranks, pair, pairs) + 1);
    store<u32>(slot, load<u32>(slot) + 1);
  }
}

function tied(table: usize, pairs: i32): f64 {
  let sum: f64 = 0;
  for (let k = 0; k < 2 * pairs + 2; k++) sum += choose2(<f64>load<u32>(place(table, k)));
  return sum;
}

/** Equal neighbours in sorted values, as pairs. */
function tiedRuns(values: usize, count: i32): f64 {
  let sum: f64 = 0;
  let same: f64 = 0;
  for (let k = 1; k < count; k++) {
    const one = place(values, k);
    same = load<u32>(one) === load<u32>(one - 4) ? same + 1 : 0;
    sum += same;
  }
  return sum;
}

/** Pairs by level, i and j in one number; `table` then says where each level ends. */
function sortPairs(ranks: usize, items: i32, table: usize, order: usize): void {
  const pairs = (items * (items - 1)) / 2;
  let before: u32 = 0;
  for (let k = 0; k < 2 * pairs + 2; k++) {
    before += load<u32>(place(table, k));
    store<u32>(place(table, k), before);
  }
  let pair = 0;
  for (let i = 0; i < items; i++) {
    for (let j = i + 1; j < items; j++, pair++) {
      const slot = place(table, level(ranks, pair, pairs));
      const next = load<u32>(slot);
      store<u32>(slot, next + 1);
      store<u32>(place(order, next), ((<u32>i) << 16) | <u32>j);
    }
  }
}

/** Keeps only the ends of levels that occur, from the table's start on; gives their number. */
function runEnds(table: usize, pairs: i32): i32 {
  let runs = 0;
  let last: u32 = 0;
  for (let k = 0; k < 2 * pairs + 2; k++) {
    const end = load<u32>(place(table, k));
    if (end === last) continue;
    last = end;
    store<u32>(place(table, runs++), end);
  }
  return runs;
}

function squareLevels(thread: i32, threads: i32, ranks: usize, items: i32, square: usize): void {
  const pairs = (items * (items - 1)) / 2;
  for (let i = thread; i < items; i += threads) {
    let pair = (i * (2 * items - i - 1)) / 2;
    for (let j = i + 1; j < items; j++, pair++) {
      const value = level(ranks, pair, pairs);
      store<u32>(place(square, <usize>i * <usize>items + j), value);
      store<u32>(place(square, <usize>j * <usize>items + i), value);
    }
  }
}

/** The levels of a permuted model, in the reference's order. */
function gather(
  square: usize,
  permutation: usize,
  items: i32,
  order: usize,
  pairs: i32,
  values: usize,
): void {
  for (let k = 0; k < pairs; k++) {
    const pair = load<u32>(place(order, k));
    const i = load<u32>(place(permutation, pair >> 16));
    const j = load<u32>(place(permutation, pair & 0xffff));
    store<u32>(place(values, k), load<u32>(place(square, i * <u32>items + j)));
  }
}
