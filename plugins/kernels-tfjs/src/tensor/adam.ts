import * as tf from '@tensorflow/tfjs-core';
import type { AdamState } from './adam-state.ts';

/**
 * One step of Adam (Kingma & Ba 2015; 0.9, 0.999, 1e-8); `step` counts from 1. `held`: x stays ≥
 * 0.
 */
export function adam(
  { x, first, second }: AdamState,
  gradient: tf.Tensor,
  rate: number,
  step: number,
  held = false,
): AdamState {
  const mean = tf.add(tf.mul(first, 0.9), tf.mul(gradient, 0.1));
  const square = tf.add(tf.mul(second, 0.999), tf.mul(tf.square(gradient), 0.001));
  // √(square · correction) + 1e-8, and the step's own factor, divided by √correction.
  const correction = Math.sqrt(1 / (1 - 0.999 ** step));
  const scale = rate / (1 - 0.9 ** step) / correction;
  const move = tf.div(tf.mul(mean, scale), tf.add(tf.sqrt(square), 1e-8 / correction));
  const moved = tf.sub(x, move);
  return { x: held ? tf.relu(moved) : moved, first: mean, second: square };
}
