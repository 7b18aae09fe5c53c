import type * as tf from '@tensorflow/tfjs-core';

/** The sum of all entries, in double precision. */
export function sumOf(values: tf.Tensor): number {
  let sum = 0;
  for (const value of values.dataSync()) sum += value;
  return sum;
}
