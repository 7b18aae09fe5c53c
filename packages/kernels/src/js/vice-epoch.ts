import type { Kernel, ViceEpochSignature } from '@kindred/core';
import { visitOrder } from '@kindred/core/kernel';
import { adam } from './adam.ts';
import { stepRate } from './step-rate.ts';
import { trialWeights } from './trial-weights.ts';
import { viceCases } from './vice-cases.ts';
import { viceGradient } from './vice-gradient.ts';
import { viceNoise } from './vice-noise.ts';

export const viceEpoch: Kernel<ViceEpochSignature> = {
  id: 'kindred/vice-epoch@1',
  writes: ['parameters', 'first', 'second', 'nuisance'],
  // Room for single precision: Adam divides a small slope by its own size.
  tolerance: { absolute: 2e-4, relative: 1e-3 },
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
    name: at % 2 ? `${one.name}, constant step size` : one.name,
    make() {
      const { arrays, scalars } = one.make();
      const { length } = arrays.parameters;
      const { samples, ...law } = scalars;
      return {
        arrays: { ...arrays, first: new Float64Array(length), second: new Float64Array(length) },
        scalars: {
          ...law,
          spike: 0.15,
          slab: 0.5,
          mixing: 0.4,
          rate: 0.02,
          batch: 16 + samples,
          step: 0,
          totalSteps: 30,
          published: at % 2,
        },
      };
    },
  })),
};
