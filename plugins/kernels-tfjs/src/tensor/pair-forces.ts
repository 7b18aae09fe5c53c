import * as tf from '@tensorflow/tfjs-core';
import type { Rows } from './pair-dots.ts';

/** What a force on each score (trials × options) is on each row of its trial. */
export function pairForces([a, b, c]: Rows, force: tf.Tensor2D): Rows {
  const [trials, options] = force.shape;
  const column = (at: number) => tf.slice(force, [0, at], [trials, 1]);
  const ab = column(options === 2 ? 0 : 2);
  const ac = column(1);
  const onA = tf.add<tf.Tensor2D>(tf.mul(b, ab), tf.mul(c, ac));
  if (options === 2) return [onA, tf.mul(a, ab), tf.mul(a, ac)];
  const bc = column(0);
  return [onA, tf.add(tf.mul(a, ab), tf.mul(c, bc)), tf.add(tf.mul(a, ac), tf.mul(b, bc))];
}
