import * as tf from '@tensorflow/tfjs-core';

export interface ChoiceLaw {
  /** Σ share · −ln P', one a trial: trials × 1. */
  readonly loss: tf.Tensor2D;
  /** Its derivative by each score: trials × options. */
  readonly force: tf.Tensor2D;
  /** Its derivative by the lapse's logit: trials × 1; null without a lapse. */
  readonly lapsed: tf.Tensor2D | null;
}

/**
 * The law of all likelihoods: P(o) ∝ exp(score), and with a lapse γ P' = (1 − γ) P + γ / options.
 * `scores` and `shares` (what each option weighs) are trials × options, `lapse` a scalar.
 */
export function choiceLaw(
  scores: tf.Tensor2D,
  shares: tf.Tensor2D,
  lapse: tf.Scalar | null,
): ChoiceLaw {
  const options = scores.shape[1];
  const shifted = tf.sub(scores, tf.max(scores, 1, true));
  const grown = tf.exp(shifted);
  const sum = tf.sum<tf.Tensor2D>(grown, 1, true);
  const chances = tf.div<tf.Tensor2D>(grown, sum);
  if (lapse === null) {
    const credits = tf.sum(shares, 1, true);
    return {
      loss: tf.sum(tf.mul(shares, tf.sub(tf.log(sum), shifted)), 1, true),
      force: tf.sub(tf.mul(chances, credits), shares),
      lapsed: null,
    };
  }
  const held = tf.mul(chances, tf.sub(1, lapse));
  const mixed = tf.add(held, tf.div(lapse, options));
  const kept = tf.mul(shares, tf.div(held, mixed));
  const apart = tf.div(tf.sub(chances, 1 / options), mixed);
  return {
    loss: tf.neg(tf.sum(tf.mul(shares, tf.log(mixed)), 1, true)),
    force: tf.sub(tf.mul(chances, tf.sum(kept, 1, true)), kept),
    lapsed: tf.mul(tf.sum(tf.mul(shares, apart), 1, true), tf.mul(lapse, tf.sub(1, lapse))),
  };
}
