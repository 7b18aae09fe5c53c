import * as tf from '@tensorflow/tfjs-core';

/**
 * The rows of `values` that `index` (length × 1) names. By gatherND: wasm copies whole rows for it,
 * and takes fifty times as long for the plain gather.
 */
export function takeRows(values: tf.Tensor2D, index: tf.Tensor2D): tf.Tensor2D {
  return tf.gatherND(values, index) as tf.Tensor2D;
}
