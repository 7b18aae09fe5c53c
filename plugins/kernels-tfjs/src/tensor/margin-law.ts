import * as tf from '@tensorflow/tfjs-core';
import type { ChoiceLaw } from './choice-law.ts';

/**
 * Σ share · mean over the other options of max(0, margin − score + other score) of each trial, the
 * maximum squared where `squared`, with its derivative by each score.
 */
export function marginLaw(
  scores: tf.Tensor2D,
  shares: tf.Tensor2D,
  margin: number,
  squared: boolean,
): ChoiceLaw {
  const [trials, options] = scores.shape;
  const column = (of: tf.Tensor2D, at: number) => tf.slice(of, [0, at], [trials, 1]);
  let loss: tf.Tensor2D = tf.zeros([trials, 1]);
  let force: tf.Tensor2D = tf.zerosLike(scores);
  for (let o = 0; o < options; o++) {
    const own = Array.from({ length: options }, (_, other) => (other === o ? 1 : 0));
    const others = tf.tensor2d(
      own.map((one) => (1 - one) / (options - 1)),
      [1, options],
    );
    const lack = tf.relu(tf.add(tf.sub(scores, column(scores, o)), margin));
    const weight = tf.mul(tf.mul(others, column(shares, o)), squared ? lack : tf.step(lack));
    loss = tf.add(loss, tf.sum(tf.mul(weight, lack), 1, true));
    const push = squared ? tf.mul(weight, 2) : weight;
    const back = tf.mul(tf.sum(push, 1, true), tf.tensor2d(own, [1, options]));
    force = tf.add(force, tf.sub(push, back));
  }
  return { loss, force, lapsed: null };
}
