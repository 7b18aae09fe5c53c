import type * as tf from '@tensorflow/tfjs-core';
import { indexColumn } from './index-column.ts';
import type { Rows } from './pair-dots.ts';
import { takeRows } from './take-rows.ts';

/** The vectors of the trials' three items; `rows` as `trialRows` gives them. */
export function takeTrials(vectors: tf.Tensor2D, rows: Int32Array): Rows {
  const count = rows.length / 3;
  const part = (at: number) =>
    takeRows(vectors, indexColumn(rows.subarray(at * count, (at + 1) * count)));
  return [part(0), part(1), part(2)];
}
