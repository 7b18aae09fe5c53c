import type { ViceEpochSignature } from '@kindred/core';
import type { WasmLaw } from '../wasm-law.ts';
import { checkTrials } from './check-trials.ts';
import { clipBatch } from './clip-batch.ts';
import { batchBytes } from './batch-bytes.ts';

export const viceEpoch: WasmLaw<ViceEpochSignature> = {
  id: 'kindred/vice-epoch@1',
  writes: ['parameters', 'first', 'second', 'nuisance'],
  call(arrays, scalars) {
    const { parameters, first, second, nuisance, stimuli, choices, weights } = arrays;
    const { items, dimensions, options, spike, slab, mixing, rate, step } = scalars;
    const { totalSteps, seed, published, fitPosition, fitLapse } = scalars;
    const trials = stimuli.length / 3;
    const batch = clipBatch(scalars.batch, trials);
    return {
      name: 'viceEpoch',
      args: [parameters, first, second, nuisance, stimuli, choices, weights]
        .map(({ at }) => at)
        .concat([weights.length, trials, items, dimensions, options])
        .concat([spike, slab, mixing, rate, batch, step, totalSteps, seed])
        .concat([published, fitPosition, fitLapse]),
      scratch: batchBytes({ items, dimensions, trials, batch, matrices: 9 }),
    };
  },
  result(out) {
    checkTrials(out);
    const [loss, complexity, taken] = out;
    return { loss, complexity, taken };
  },
};
