import { viceLoss as ref, type ViceLossSignature } from '@kindred/core';
import * as tf from '@tensorflow/tfjs-core';
import { biases } from '../tensor/biases.ts';
import { noise } from '../tensor/noise.ts';
import { pairDots } from '../tensor/pair-dots.ts';
import { sumColumns } from '../tensor/sum-columns.ts';
import { takeTrials } from '../tensor/take-trials.ts';
import type { MakeLaw } from '../tensor/tensor-law.ts';
import { tiedShare } from '../tensor/tied-share.ts';
import { trialRows } from '../tensor/trial-rows.ts';
import { trialShares } from '../tensor/trial-shares.ts';

/** `kindred/vice-loss@1`: each trial's figures in single precision, their sums in double. */
export const viceLoss: MakeLaw<ViceLossSignature> = () => ({
  id: ref.id,
  writes: [],
  reference({ parameters, nuisance, stimuli, choices, weights }, scalars) {
    const { items, dimensions, options, samples, seed, fitLapse } = scalars;
    const size = items * dimensions;
    const trials = stimuli.length / 3;
    const shares = trialShares(choices, weights, trials, options);
    const upload = (at: number) =>
      tf.tensor2d(new Float32Array(parameters.subarray(at, at + size)), [items, dimensions]);
    const means = upload(0);
    const scales = tf.exp(upload(size));
    const draws = Array.from({ length: Math.max(1, samples) }, (_, draw) =>
      tf.tidy((): tf.Tensor2D => {
        if (samples === 0) return tf.relu(means);
        const eps = tf.tensor2d(noise(seed, draw, items, dimensions), [items, dimensions]);
        return tf.relu(tf.add<tf.Tensor2D>(means, tf.mul(scales, eps)));
      }),
    );
    const tail = tf.tensor1d(new Float32Array(nuisance.subarray(0, options + 1)));
    const { positions, lapse } = biases(tail, options, fitLapse);
    const mixed = (chances: tf.Tensor): tf.Tensor =>
      lapse === null ? chances : tf.add(tf.mul(chances, tf.sub(1, lapse)), tf.div(lapse, options));

    const [loss, right, published] = sumColumns(trials, 3, (order, start, end) => {
      const index = trialRows(stimuli, order, start, end);
      const each = draws.map((x) =>
        tf.tidy(() =>
          mixed(tf.softmax(tf.add(pairDots(takeTrials(x, index), options), positions))),
        ),
      );
      const chances = tf.div<tf.Tensor2D>(tf.addN(each), each.length);
      const weight = tf.tensor2d(shares.rows(order, start, end), [end - start, options]);
      const { held, tied } = tiedShare(chances, weight);
      // ln of a chance that nothing weighs may be −∞.
      const weighed = tf.where(tf.greater(weight, 0), chances, tf.onesLike(chances));
      return [
        tf.neg(tf.sum(tf.mul(weight, tf.log(weighed)), 1, true)),
        tf.div(held, tied),
        tf.mul(held, clear(chances)),
      ];
    });
    const { total } = shares;
    return { loss: loss / total, accuracy: right / total, published: published / total };
  },
});

/** 1 where no two options are equally likely, and not all are alike at two decimals: trials × 1. */
function clear(chances: tf.Tensor2D): tf.Tensor {
  const [trials, options] = chances.shape;
  const column = (of: tf.Tensor2D, at: number) => tf.slice(of, [0, at], [trials, 1]);
  const rounded = tf.floor(tf.add<tf.Tensor2D>(tf.mul(chances, 100), 0.5));
  let apart: tf.Tensor = tf.ones([trials, 1]);
  let alike: tf.Tensor = tf.ones([trials, 1]);
  const one = (truth: tf.Tensor) => tf.cast(truth, 'float32');
  for (let a = 0; a < options; a++) {
    for (let b = a + 1; b < options; b++)
      apart = tf.mul(apart, one(tf.notEqual(column(chances, a), column(chances, b))));
    alike = tf.mul(alike, one(tf.equal(column(rounded, 0), column(rounded, a))));
  }
  return tf.mul(apart, tf.sub(1, alike));
}
