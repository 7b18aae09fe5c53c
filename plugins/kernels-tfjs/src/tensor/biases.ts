import * as tf from '@tensorflow/tfjs-core';

/**
 * Position scores (1 × options) and the lapse (a scalar, null where none is learnt) out of a tail of
 * options + 1 numbers, the lapse's logit last.
 */
export function biases(
  tail: tf.Tensor,
  options: number,
  fitLapse: number,
): { readonly positions: tf.Tensor2D; readonly lapse: tf.Scalar | null } {
  const row = tf.reshape(tail, [1, options + 1]);
  return {
    positions: tf.slice(row, [0, 0], [1, options]) as tf.Tensor2D,
    lapse: fitLapse ? tf.reshape(tf.sigmoid(tf.slice(row, [0, options], [1, 1])), []) : null,
  };
}
