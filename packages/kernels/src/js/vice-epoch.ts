import type { Kernel, ViceEpochSignature } from '@kindred/core';
import { visitOrder } from '@kindred/core/kernel';
import { adam } from './adam.ts';
import { stepRate } from './step-rate.ts';
import { trialWeights } from './trial-weights.ts';
import { viceCases } from './vice-cases.ts';
import { viceGradient } from './vice-gradient.ts';
import { viceNoise } from './vice-noise.ts';
import { wave } from './wave.ts';

export const viceEpoch: Kernel<ViceEpochSignature> = {
  id: 'kindred/vice-epoch@1',
  writes: ['parameters', 'first', 'second', 'nuisance'],
  // Room for single precision: Adam divides a small slope by its own size.
  tolerance: { absolute: 2e-5, relative: 2e-5 },
  reference({ parameters, first, second, nuisance, stimuli, choices, weights }, scalars) {
    const { items, dimensions, options, rate, batch, step, totalSteps, seed } = scalars;
    const trials = stimuli.length / 3;
    const shares = trialWeights(choices, weights, trials, options);
    const judgments = shares.total;
    const order = visitOrder(trials, seed);
    const gradient = new Float64Array(parameters.length);
    const [tail, tailFirst, tailSecond] = [0, 1, 2].map((part) =>
      nuisance.subarray(part * (options + 1), (part + 1) * (options + 1)),
    );
    const pull = new Float64Array(options + 1);
    const objective = viceGradient({ parameters, nuisance: tail, stimuli }, shares, scalars);
    let loss = 0;
    let complexity = 0;
    let taken = 0;
    for (let start = 0; start < trials; start += batch) {
      const end = Math.min(trials, start + batch);
      const scale = trials / (judgments * (end - start));
      const noise = viceNoise(seed, taken, items, dimensions);
      const met = objective(noise, order, [start, end], scale, gradient, pull);
      const length = stepRate(rate, step + taken, totalSteps, scalars.published === 1);
      taken++;
      adam(parameters, gradient, first, second, length, step + taken);
      adam(tail, pull, tailFirst, tailSecond, length, step + taken);
      loss += met.loss;
      complexity = met.complexity;
    }
    return { loss: loss / judgments, complexity, taken };
  },
  cases: viceCases.map((one, at) => ({
    name: `${one.name}${at % 2 ? ', constant step size' : ''}${at % 3 === 1 ? ', going on' : ''}`,
    make() {
      const { arrays, scalars } = one.make();
      const { length } = arrays.parameters;
      const { samples, ...law } = scalars;
      const going = at % 3 === 1;
      const moments = { first: new Float64Array(length), second: new Float64Array(length) };
      if (going) {
        moments.first.set(wave(length, 0.05));
        moments.second.set(wave(length, 0.1).map((value) => value * value));
      }
      return {
        arrays: { ...arrays, ...moments },
        scalars: {
          ...law,
          spike: 0.15,
          slab: 0.5,
          mixing: 0.4,
          rate: 0.02,
          batch: 16 + samples,
          step: going ? 21 : 0,
          totalSteps: 64,
          seed: going ? 0xfedcba98 : law.seed,
          published: at % 2,
        },
      };
    },
  })),
};
