import { barrier } from '../barrier';
import { sums, sumSize, sumWidth, threads } from './problem';

// Sums over all threads: each block leaves its own numbers, and after a barrier every thread adds
// them up in the order of blocks, whoever made them. Two sets of numbers take turns, so that none
// is overwritten while a slower thread still reads it.

let turn: usize = 0;

export function beginSums(): void {
  turn = 0;
}

/** Where a block leaves its number `field`. */
export function sumAt(block: i32, field: i32): usize {
  return sums + turn * sumSize + ((<usize>(block * sumWidth + field)) << 3);
}

/** Waits for all threads; what they left is then read by `summed` until the next one. */
export function closeSums(): void {
  barrier(threads);
  turn = 1 - turn;
}

/** Σ over `count` blocks of what was left in `field`. */
export function summed(count: i32, field: i32): f64 {
  let at = sums + (1 - turn) * sumSize + ((<usize>field) << 3);
  let sum: f64 = 0;
  for (let block = 0; block < count; block++, at += sumWidth << 3) sum += load<f64>(at);
  return sum;
}
