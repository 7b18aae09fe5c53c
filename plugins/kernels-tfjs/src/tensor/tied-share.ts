import * as tf from '@tensorflow/tfjs-core';

/** How many scores share the top, and the weight that lies on them: trials × 1 each. */
export function tiedShare(
  scores: tf.Tensor2D,
  shares: tf.Tensor2D,
): { readonly held: tf.Tensor2D; readonly tied: tf.Tensor2D } {
  const top = tf.cast(tf.greaterEqual(scores, tf.max(scores, 1, true)), 'float32');
  return { held: tf.sum(tf.mul(top, shares), 1, true), tied: tf.sum(top, 1, true) };
}
