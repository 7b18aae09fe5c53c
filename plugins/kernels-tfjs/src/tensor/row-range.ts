import type * as tf from '@tensorflow/tfjs-core';
import { indexColumn } from './index-column.ts';
import { takeRows } from './take-rows.ts';

/** `count` rows of `values` from `start` on; wasm's own slice copies all of `values` first. */
export function rowRange(values: tf.Tensor2D, start: number, count: number): tf.Tensor2D {
  return takeRows(values, indexColumn(Int32Array.from({ length: count }, (_, row) => start + row)));
}
