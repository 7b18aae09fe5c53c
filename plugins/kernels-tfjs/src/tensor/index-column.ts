import * as tf from '@tensorflow/tfjs-core';

/** Row numbers as `takeRows` and scatters want them: length × 1. */
export function indexColumn(rows: Int32Array): tf.Tensor2D {
  return tf.tensor2d(rows, [rows.length, 1], 'int32');
}
