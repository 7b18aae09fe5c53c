import * as tf from '@tensorflow/tfjs-core';
import { beside } from './beside.ts';

/** The three rows of each trial: trials × dimensions each. */
export type Rows = readonly [tf.Tensor2D, tf.Tensor2D, tf.Tensor2D];

const dot = (a: tf.Tensor2D, b: tf.Tensor2D): tf.Tensor2D => tf.sum(tf.mul(a, b), 1, true);

/**
 * Dot products of the pairs behind a trial's options, trials × options: anchor and option, or, for
 * odd-one-out, the two that stay when the option goes.
 */
export function pairDots([a, b, c]: Rows, options: number): tf.Tensor2D {
  const pairs = options === 2 ? [dot(a, b), dot(a, c)] : [dot(b, c), dot(a, c), dot(a, b)];
  return beside(pairs);
}
