import type { Kernel, SposeEpochSignature } from '@kindred/core';
import { adamProjected } from './adam-projected.ts';
import { sposeCases } from './spose-cases.ts';
import { sposeGradient } from './spose-gradient.ts';

export const sposeEpoch: Kernel<SposeEpochSignature> = {
  id: 'kindred/spose-epoch@1',
  writes: ['vectors', 'first', 'second'],
  tolerance: { absolute: 1e-9, relative: 1e-7 },
  reference({ vectors, first, second, stimuli, weights, order }, scalars) {
    const { items, lambda, rate, batch, step, totalSteps } = scalars;
    const gradient = new Float64Array(vectors.length);
    const batchGradient = sposeGradient({ vectors, stimuli, weights, order }, scalars);
    let weight = 0;
    for (let i = 0; i < weights.length; i++) weight += weights[i];
    const perTrial = weight / (stimuli.length / 3);
    let loss = 0;
    let taken = 0;
    for (let start = 0; start < order.length; start += batch) {
      const end = Math.min(order.length, start + batch);
      const scale = 1 / (perTrial * (end - start));
      gradient.fill(lambda / items);
      loss += batchGradient(start, end, scale, gradient);
      const made = step + taken;
      const length = (rate / 2) * (1 + Math.cos((Math.PI * made) / totalSteps));
      adamProjected(vectors, gradient, first, second, length, made + 1);
      taken++;
    }
    return { loss: loss / weight, taken };
  },
  cases: sposeCases.map((one) => ({
    name: one.name,
    make() {
      const { arrays, scalars } = one.make();
      const trials = arrays.stimuli.length / 3;
      return {
        arrays: {
          ...arrays,
          first: new Float64Array(arrays.vectors.length),
          second: new Float64Array(arrays.vectors.length),
          order: Int32Array.from({ length: trials }, (_, t) => (7 * t) % trials),
        },
        scalars: {
          ...scalars,
          items: 7,
          lambda: 0.02,
          rate: 0.02,
          batch: 16,
          step: 0,
          totalSteps: 12,
        },
      };
    },
  })),
};
