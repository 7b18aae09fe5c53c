import * as tf from '@tensorflow/tfjs-core';
import { indexColumn } from './index-column.ts';
import { pairSides } from './pair-sides.ts';
import { takeRows } from './take-rows.ts';

/** Pairs of items on the device: what an ordinal law needs of vectors. */
export interface PairGaps {
  /** First minus second item: pairs × dimensions. */
  readonly gaps: tf.Tensor2D;
  /** Squared distances: pairs × 1. */
  readonly squares: tf.Tensor2D;
}

/** Readies `pairs` (2 items a pair): each pair's gap and square, however many trials name it. */
export function pairGaps(pairs: Int32Array): (vectors: tf.Tensor2D) => PairGaps {
  const sides = pairSides(pairs);
  const left = indexColumn(sides.subarray(0, sides.length / 2));
  const right = indexColumn(sides.subarray(sides.length / 2));
  return (vectors) => {
    const gaps = tf.sub<tf.Tensor2D>(takeRows(vectors, left), takeRows(vectors, right));
    return { gaps, squares: tf.sum(tf.square(gaps), 1, true) };
  };
}
