import { viceEpoch as ref, type ViceEpochSignature } from '@kindred/core';
import { visitOrder } from '@kindred/core/kernel';
import * as tf from '@tensorflow/tfjs-core';
import { adam } from '../tensor/adam.ts';
import { dotGradient } from '../tensor/dot-gradient.ts';
import { noise } from '../tensor/noise.ts';
import { readState } from '../tensor/read-state.ts';
import { spikeAndSlab } from '../tensor/spike-and-slab.ts';
import { stepRate } from '../tensor/step-rate.ts';
import { sumLedger } from '../tensor/sum-ledger.ts';
import { sumOf } from '../tensor/sum-of.ts';
import { openTail } from '../tensor/tail.ts';
import type { MakeLaw } from '../tensor/tensor-law.ts';
import { trialShares } from '../tensor/trial-shares.ts';
import { turn } from '../tensor/turn.ts';
import { uploadState } from '../tensor/upload-state.ts';

/** `kindred/vice-epoch@1`: means, scales, moments and losses stay on the device through the epoch. */
export const viceEpoch: MakeLaw<ViceEpochSignature> = (device) => ({
  id: ref.id,
  writes: ['parameters', 'first', 'second', 'nuisance'],
  reference({ parameters, first, second, nuisance, stimuli, choices, weights }, scalars) {
    const { items, dimensions, options, rate, batch, step, totalSteps, seed } = scalars;
    const size = items * dimensions;
    const trials = stimuli.length / 3;
    const shares = trialShares(choices, weights, trials, options);
    const { total } = shares;
    const order = visitOrder(trials, seed);
    const gradient = dotGradient(stimuli, shares, scalars, device);
    const prior = spikeAndSlab(scalars);
    const tail = openTail(nuisance, scalars.fitPosition + scalars.fitLapse > 0);
    const losses = sumLedger();
    const halves = [0, size].map((at) =>
      [parameters, first, second].map((array) => array.subarray(at, at + size)),
    ) as [Float64Array, Float64Array, Float64Array][];
    const [means, spreads] = halves.map((half) => uploadState(...half, [items, dimensions]));
    let fit = { means, spreads, tail: tail.start };
    let complexity = 0;
    let taken = 0;
    for (let start = 0; start < trials; start += batch) {
      const end = Math.min(trials, start + batch);
      const length = stepRate(rate, step + taken, totalSteps, scalars.published === 1);
      const next = turn(fit, (at) => {
        const eps = tf.tensor2d(noise(seed, taken, items, dimensions), [items, dimensions]);
        const spread = tf.mul(tf.exp(at.spreads.x), eps);
        const drawn = tf.add<tf.Tensor2D>(at.means.x, spread);
        const scale = trials / (total * (end - start));
        const met = gradient(tf.relu(drawn), at.tail.x, order, [start, end], scale);
        const seen = tf.mul(met.slope, tf.cast(tf.greater(drawn, 0), 'float32'));
        const slope = tf.add(seen, tf.mul(prior.slope(drawn), 1 / total));
        if (end === trials) {
          const lnq = tf.add(at.spreads.x, tf.mul(tf.square(eps), 0.5));
          complexity = sumOf(tf.sub(prior.energy(drawn), lnq)) / total;
        }
        const made = step + taken + 1;
        return {
          fit: {
            means: adam(at.means, slope, length, made),
            spreads: adam(at.spreads, tf.sub(tf.mul(slope, spread), 1 / total), length, made),
            tail: tail.move(at.tail, met.pull, length, made),
          },
          loss: met.loss,
        };
      });
      taken++;
      fit = next.fit;
      losses.add(next.loss);
    }
    readState(fit.means, ...halves[0]);
    readState(fit.spreads, ...halves[1]);
    tail.read(fit.tail);
    return { loss: losses.total() / total, complexity, taken };
  },
});
