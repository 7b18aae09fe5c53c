import * as tf from '@tensorflow/tfjs-core';

/**
 * Whether the current backend rounds the factors of a product of matrices to fewer than 24 bits, as
 * NVIDIA GPUs since Ampere do unless told otherwise.
 */
export function roundsProducts(): boolean {
  return tf.tidy(() => {
    const size = 256;
    const b = tf.ones([size, size]);
    // 1 + 2⁻¹²: lost in ten bits, kept in 23.
    const a = tf.mul<tf.Tensor2D>(b, 1 + 2 ** -12);
    const [first] = tf.matMul<tf.Tensor2D>(a, b).dataSync();
    return Math.abs(first - size * (1 + 2 ** -12)) > size * 2 ** -14;
  });
}
