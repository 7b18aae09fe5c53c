import { sposeLoss as ref, type SposeLossSignature } from '@kindred/core';
import * as tf from '@tensorflow/tfjs-core';
import { biases } from '../tensor/biases.ts';
import { choiceLaw } from '../tensor/choice-law.ts';
import { pairDots } from '../tensor/pair-dots.ts';
import { sumColumns } from '../tensor/sum-columns.ts';
import { takeTrials } from '../tensor/take-trials.ts';
import type { MakeLaw } from '../tensor/tensor-law.ts';
import { tiedShare } from '../tensor/tied-share.ts';
import { trialRows } from '../tensor/trial-rows.ts';
import { trialShares } from '../tensor/trial-shares.ts';

/** `kindred/spose-loss@2`: each trial's figures in single precision, their sums in double. */
export const sposeLoss: MakeLaw<SposeLossSignature> = () => ({
  id: ref.id,
  writes: [],
  reference({ vectors, nuisance, stimuli, choices, weights }, { dimensions, options, fitLapse }) {
    const trials = stimuli.length / 3;
    const shares = trialShares(choices, weights, trials, options);
    const x = tf.tensor2d(new Float32Array(vectors), [vectors.length / dimensions, dimensions]);
    const tail = tf.tensor1d(new Float32Array(nuisance.subarray(0, options + 1)));
    const { positions, lapse } = biases(tail, options, fitLapse);
    const [loss, right, published] = sumColumns(trials, 3, (order, start, end) => {
      const rows = takeTrials(x, trialRows(stimuli, order, start, end));
      const scores = tf.add<tf.Tensor2D>(pairDots(rows, options), positions);
      const weight = tf.tensor2d(shares.rows(order, start, end), [end - start, options]);
      const { held, tied } = tiedShare(scores, weight);
      const some = tf.cast(tf.less(tied, options), 'float32');
      return [choiceLaw(scores, weight, lapse).loss, tf.div(held, tied), tf.mul(held, some)];
    });
    const { total } = shares;
    return { loss: loss / total, accuracy: right / total, published: published / total };
  },
});
