import { sposeEpoch as ref, type SposeEpochSignature } from '@kindred/core';
import { visitOrder } from '@kindred/core/kernel';
import * as tf from '@tensorflow/tfjs-core';
import { adam } from '../tensor/adam.ts';
import { dotGradient } from '../tensor/dot-gradient.ts';
import { readState } from '../tensor/read-state.ts';
import { stepRate } from '../tensor/step-rate.ts';
import { sumLedger } from '../tensor/sum-ledger.ts';
import { openTail } from '../tensor/tail.ts';
import type { MakeLaw } from '../tensor/tensor-law.ts';
import { trialShares } from '../tensor/trial-shares.ts';
import { turn } from '../tensor/turn.ts';
import { uploadState } from '../tensor/upload-state.ts';

/** `kindred/spose-epoch@2`: vectors, moments and losses stay on the device through the epoch. */
export const sposeEpoch: MakeLaw<SposeEpochSignature> = (device) => ({
  id: ref.id,
  writes: ['vectors', 'first', 'second', 'nuisance'],
  reference({ vectors, first, second, nuisance, stimuli, choices, weights }, scalars) {
    const { items, dimensions, options, lambda, rate, batch, step, totalSteps, seed } = scalars;
    const published = scalars.published === 1;
    const trials = stimuli.length / 3;
    const shares = trialShares(choices, weights, trials, options);
    const order = visitOrder(trials, seed);
    const perTrial = shares.total / trials;
    const gradient = dotGradient(stimuli, shares, scalars, device);
    const tail = openTail(nuisance, scalars.fitPosition + scalars.fitLapse > 0);
    const losses = sumLedger();
    let fit = {
      vectors: uploadState(vectors, first, second, [items, dimensions]),
      tail: tail.start,
    };
    let visited = 0;
    let taken = 0;
    for (let start = 0; start < trials; start += batch) {
      const end = Math.min(trials, start + batch);
      if (published && end - start < batch) break;
      const length = stepRate(rate, step + taken, totalSteps, published);
      const made = step + ++taken;
      const next = turn(fit, (at) => {
        const x = at.vectors.x as tf.Tensor2D;
        const scale = 1 / (perTrial * (end - start));
        const { loss, slope, pull } = gradient(x, at.tail.x, order, [start, end], scale);
        const whole = tf.add(
          slope,
          published ? publishedPenalty(x, lambda / items) : lambda / items,
        );
        return {
          fit: {
            vectors: adam(at.vectors, whole, length, made, !published),
            tail: tail.move(at.tail, pull, length, made),
          },
          loss,
        };
      });
      fit = next.fit;
      losses.add(next.loss);
      visited = end;
    }
    readState(fit.vectors, vectors, first, second);
    tail.read(fit.tail);
    return { loss: losses.total() / (perTrial * visited), taken };
  },
});

/** The slope of (lambda / items) · Σ|x| + 0.01 · Σ max(0, −x). */
function publishedPenalty(x: tf.Tensor, slope: number): tf.Tensor {
  const negative = tf.cast(tf.less(x, 0), 'float32');
  return tf.sub(tf.mul(tf.sign(x), slope), tf.mul(negative, 0.01));
}
