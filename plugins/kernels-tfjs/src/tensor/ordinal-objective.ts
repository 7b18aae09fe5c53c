import type { OrdinalStepsSignature } from '@kindred/core';
import * as tf from '@tensorflow/tfjs-core';
import type { TfjsDevice } from '../device/tfjs-device.ts';
import { biases } from './biases.ts';
import { choiceLaw } from './choice-law.ts';
import { indexColumn } from './index-column.ts';
import { marginLaw } from './margin-law.ts';
import { ordinalLaw } from './ordinal-law.ts';
import { pairGaps } from './pair-gaps.ts';
import { pairSides } from './pair-sides.ts';
import { rowSums } from './row-sums.ts';
import { sumOf } from './sum-of.ts';
import { takeRows } from './take-rows.ts';
import { trialShares } from './trial-shares.ts';

type Arrays = Omit<OrdinalStepsSignature['arrays'], 'parameters' | 'state'>;
type Scalars = Omit<OrdinalStepsSignature['scalars'], 'steps'>;

/**
 * The objective of `kindred/ordinal-steps@1` and its gradient over `parameters`, which it overwrites.
 * Trials stay on the device; parameters go there and the gradient comes back.
 */
export function ordinalObjective(
  { pairs, trials, choices, weights }: Arrays,
  { items, dimensions, options, law, shape, fitPosition, fitLapse }: Scalars,
  device: TfjsDevice,
): (parameters: Float64Array, gradient: Float64Array) => number {
  const count = trials.length / options;
  const weighed = trialShares(choices, weights, count, options);
  const all = Int32Array.from({ length: count }, (_, trial) => trial);
  const shares = tf.tensor2d(weighed.rows(all, 0, count), [count, options]);
  const { margin, squared, score, slope } = ordinalLaw(law, shape);
  const measure = pairGaps(pairs);
  const slots = indexColumn(trials);
  const perPair = rowSums(trials, pairs.length / 2, device);
  const perItem = rowSums(pairSides(pairs), items, device);
  const free = items * dimensions;

  return (x, gradient) =>
    tf.tidy(() => {
      const at = new Float32Array(x);
      const { gaps, squares } = measure(tf.tensor2d(at.subarray(0, free), [items, dimensions]));
      const tail = biases(tf.tensor1d(at.subarray(free)), options, margin ? 0 : fitLapse);
      const plain = tf.reshape(takeRows(score(squares), slots), [count, options]);
      const scores = tf.add<tf.Tensor2D>(plain, tail.positions);
      const { loss, force, lapsed } = margin
        ? marginLaw(scores, shares, shape, squared)
        : choiceLaw(scores, shares, tail.lapse);

      const pulls = perPair(tf.reshape(force, [count * options, 1]));
      const push = tf.mul<tf.Tensor2D>(gaps, tf.mul(tf.mul(pulls, slope(squares)), -2));
      gradient.set(perItem(tf.concat2d([push, tf.neg(push)], 0)).dataSync());
      gradient.fill(0, free);
      if (fitPosition) {
        gradient.set(tf.sum(force, 0).dataSync(), free);
        gradient[free + options - 1] = 0;
      }
      if (lapsed) gradient[free + options] = sumOf(lapsed);
      for (let i = 0; i < gradient.length; i++) gradient[i] /= weighed.total;
      return sumOf(loss) / weighed.total;
    });
}
