import * as tf from '@tensorflow/tfjs-core';
import type { TfjsDevice } from '../device/tfjs-device.ts';
import { biases } from './biases.ts';
import { choiceLaw } from './choice-law.ts';
import { pairDots } from './pair-dots.ts';
import { pairForces } from './pair-forces.ts';
import { rowSums } from './row-sums.ts';
import { takeTrials } from './take-trials.ts';
import { trialRows } from './trial-rows.ts';
import type { TrialShares } from './trial-shares.ts';

/** Trials whose rows are in memory at once. */
const chunk = 8192;

export type DotGradient = {
  /** Σ weight · −ln P', a scalar. */
  readonly loss: tf.Tensor;
  /** scale · its derivative by the vectors. */
  readonly slope: tf.Tensor2D;
  /** scale · its derivative by what is learnt of positions and lapse; undefined when nothing is. */
  readonly pull: tf.Tensor | undefined;
};

/**
 * The dot product law of SPoSE and VICE on the trials `order[start … end)`. `tail`: position scores
 * and the lapse's logit.
 */
export function dotGradient(
  stimuli: Int32Array,
  shares: TrialShares,
  scalars: {
    readonly options: number;
    readonly fitPosition: number;
    readonly fitLapse: number;
  },
  device: TfjsDevice,
): (
  vectors: tf.Tensor2D,
  tail: tf.Tensor,
  order: ArrayLike<number>,
  range: readonly [number, number],
  scale: number,
) => DotGradient {
  const { options, fitPosition, fitLapse } = scalars;
  const learnt = [...Array(options - 1).fill(fitPosition), 0, fitLapse];

  const part = (
    vectors: tf.Tensor2D,
    tail: tf.Tensor,
    order: ArrayLike<number>,
    [start, end]: readonly [number, number],
    scale: number,
  ): DotGradient => {
    const count = end - start;
    const index = trialRows(stimuli, order, start, end);
    const rows = takeTrials(vectors, index);
    const { positions, lapse } = biases(tail, options, fitLapse);
    const scores = tf.add<tf.Tensor2D>(pairDots(rows, options), positions);
    const weights = tf.tensor2d(shares.rows(order, start, end), [count, options]);
    const { loss, force, lapsed } = choiceLaw(scores, weights, lapse);
    const pushes = pairForces(rows, tf.mul(force, scale));
    const slope = rowSums(index, vectors.shape[0], device)(tf.concat([...pushes], 0));
    if (!fitPosition && !fitLapse) return { loss: tf.sum(loss), slope, pull: undefined };
    const last = lapsed ?? tf.zeros([count, 1]);
    const pulls = tf.sum(tf.concat([force, last], 1), 0);
    return {
      loss: tf.sum(loss),
      slope,
      pull: tf.mul(pulls, tf.tensor1d(learnt.map((on) => on * scale))),
    };
  };

  return (vectors, tail, order, [start, end], scale) => {
    let sum: DotGradient | null = null;
    for (let from = start; from < end; from += chunk) {
      const before: DotGradient | null = sum;
      sum = tf.tidy((): DotGradient => {
        const one = part(vectors, tail, order, [from, Math.min(from + chunk, end)], scale);
        return before === null
          ? one
          : {
              loss: tf.add(before.loss, one.loss),
              slope: tf.add(before.slope, one.slope),
              pull: one.pull && tf.add(before.pull!, one.pull),
            };
      });
      if (before) tf.dispose([before.loss, before.slope, ...(before.pull ? [before.pull] : [])]);
    }
    return sum!;
  };
}
