import * as tf from '@tensorflow/tfjs-core';

/**
 * Columns (rows × 1 each) side by side: rows × columns. Put under each other and turned, since wasm
 * takes a call for each number it sets beside another.
 */
export function beside(columns: readonly tf.Tensor[]): tf.Tensor2D {
  const rows = columns.map((column) => tf.reshape(column, [1, column.size]));
  return tf.transpose(tf.concat2d(rows as tf.Tensor2D[], 0));
}
