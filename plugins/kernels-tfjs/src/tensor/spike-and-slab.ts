import * as tf from '@tensorflow/tfjs-core';

/** A mixture of two Gaussians around 0: `mixing` · N(0, spike²) + (1 − mixing) · N(0, slab²). */
export interface SpikeAndSlab {
  readonly spike: number;
  readonly slab: number;
  readonly mixing: number;
}

/** −ln p(x) without the constant ½ ln 2π, and its slope, entry by entry. */
export function spikeAndSlab({ spike, slab, mixing }: SpikeAndSlab): {
  energy(x: tf.Tensor): tf.Tensor;
  slope(x: tf.Tensor): tf.Tensor;
} {
  const narrow = 1 / (spike * spike);
  const wide = 1 / (slab * slab);
  const part = (x: tf.Tensor, weight: number, precision: number) =>
    tf.sub(Math.log(weight * Math.sqrt(precision)), tf.mul(tf.square(x), precision / 2));
  return {
    energy(x) {
      const one = part(x, mixing, narrow);
      const other = part(x, 1 - mixing, wide);
      const top = tf.maximum(one, other);
      const sum = tf.add(tf.exp(tf.sub(one, top)), tf.exp(tf.sub(other, top)));
      return tf.neg(tf.add(top, tf.log(sum)));
    },
    slope(x) {
      const share = tf.sigmoid(tf.sub(part(x, mixing, narrow), part(x, 1 - mixing, wide)));
      return tf.mul(x, tf.add(tf.mul(share, narrow - wide), wide));
    },
  };
}
