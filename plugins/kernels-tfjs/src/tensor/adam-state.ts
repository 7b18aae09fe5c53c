import type * as tf from '@tensorflow/tfjs-core';

/** A parameter and its moments, all of one shape. */
export type AdamState = {
  readonly x: tf.Tensor;
  readonly first: tf.Tensor;
  readonly second: tf.Tensor;
};
