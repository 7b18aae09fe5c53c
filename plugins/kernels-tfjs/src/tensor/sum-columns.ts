import type * as tf from '@tensorflow/tfjs-core';
import { beside } from './beside.ts';
import { readOut } from './read-out.ts';

/** Trials whose rows are in memory at once. */
const chunk = 16_384;

/**
 * Sums, in double precision, of figures that `figures` gives for the trials `order[start … end)`,
 * `count` columns of trials × 1. `order` is 0, 1, 2 ….
 */
export function sumColumns(
  trials: number,
  count: number,
  figures: (order: Int32Array, start: number, end: number) => readonly tf.Tensor[],
): number[] {
  const order = Int32Array.from({ length: trials }, (_, trial) => trial);
  const sums = new Array<number>(count).fill(0);
  for (let start = 0; start < trials; start += chunk) {
    const end = Math.min(trials, start + chunk);
    const values = readOut(() => beside(figures(order, start, end)));
    for (let i = 0; i < values.length; i++) sums[i % count] += values[i];
  }
  return sums;
}
