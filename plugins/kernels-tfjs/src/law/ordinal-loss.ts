import { ordinalLoss as ref, type OrdinalLossSignature } from '@kindred/core';
import * as tf from '@tensorflow/tfjs-core';
import { biases } from '../tensor/biases.ts';
import { choiceLaw } from '../tensor/choice-law.ts';
import { indexColumn } from '../tensor/index-column.ts';
import { marginLaw } from '../tensor/margin-law.ts';
import { ordinalLaw } from '../tensor/ordinal-law.ts';
import { pairGaps } from '../tensor/pair-gaps.ts';
import { sumColumns } from '../tensor/sum-columns.ts';
import { takeRows } from '../tensor/take-rows.ts';
import type { MakeLaw } from '../tensor/tensor-law.ts';
import { tiedShare } from '../tensor/tied-share.ts';
import { trialShares } from '../tensor/trial-shares.ts';

/** `kindred/ordinal-loss@1`: each trial's figures in single precision, their sums in double. */
export const ordinalLoss: MakeLaw<OrdinalLossSignature> = () => ({
  id: ref.id,
  writes: [],
  reference({ parameters, pairs, trials, choices, weights }, scalars) {
    const { items, dimensions, options, law, shape, slope, fitLapse } = scalars;
    const { margin, squared, score } = ordinalLaw(law, shape);
    const count = trials.length / options;
    const shares = trialShares(choices, weights, count, options);
    const at = new Float32Array(parameters);
    const free = items * dimensions;
    const vectors = tf.tensor2d(at.subarray(0, free), [items, dimensions]);
    const plain = score(pairGaps(pairs)(vectors).squares);
    const tail = tf.tensor1d(at.subarray(free));
    const { positions, lapse } = biases(tail, options, margin ? 0 : fitLapse);
    const [loss, nats, right, alone] = sumColumns(count, 4, (order, start, end) => {
      const slots = indexColumn(trials.subarray(start * options, end * options));
      const own = tf.reshape(takeRows(plain, slots), [end - start, options]);
      const scores = tf.add<tf.Tensor2D>(own, positions);
      const weight = tf.tensor2d(shares.rows(order, start, end), [end - start, options]);
      const { held, tied } = tiedShare(scores, weight);
      const met = margin
        ? marginLaw(scores, weight, shape, squared)
        : choiceLaw(scores, weight, lapse);
      return [
        met.loss,
        choiceLaw(tf.mul(scores, slope), weight, lapse).loss,
        tf.div(held, tied),
        tf.mul(held, tf.cast(tf.equal(tied, 1), 'float32')),
      ];
    });
    const { total } = shares;
    return {
      loss: loss / total,
      crossEntropy: nats / total,
      accuracy: right / total,
      published: alone / total,
    };
  },
});
