import type { CklLossSignature, Kernel } from '@kindred/core';
import { cklCases } from './ckl-cases.ts';
import { cklObjective } from './ckl-objective.ts';
import { tiedAccuracy } from './tied-accuracy.ts';

export const cklLoss: Kernel<CklLossSignature> = {
  id: 'kindred/ckl-loss@1',
  writes: [],
  tolerance: { absolute: 1e-12, relative: 1e-10 },
  reference({ parameters, pairs, trials, weights }, scalars) {
    const { items, dimensions, options, mu } = scalars;
    const at = items * dimensions;
    const accuracy = tiedAccuracy(trials, weights, options, (pair, option) => {
      const a = pairs[2 * pair] * dimensions;
      const b = pairs[2 * pair + 1] * dimensions;
      let squared = 0;
      for (let k = 0; k < dimensions; k++) squared += (parameters[a + k] - parameters[b + k]) ** 2;
      return Math.exp(parameters[at + option]) / (mu + squared);
    });
    const loss = cklObjective({ pairs, trials, weights }, scalars)(parameters, null);
    return { loss, accuracy };
  },
  cases: cklCases,
};
