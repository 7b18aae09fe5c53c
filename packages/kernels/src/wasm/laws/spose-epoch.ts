import type { SposeEpochSignature } from '@kindred/core';
import type { WasmLaw } from '../wasm-law.ts';
import { checkTrials } from './check-trials.ts';
import { clipBatch } from './clip-batch.ts';
import { batchBytes } from './batch-bytes.ts';

export const sposeEpoch: WasmLaw<SposeEpochSignature> = {
  id: 'kindred/spose-epoch@2',
  writes: ['vectors', 'first', 'second', 'nuisance'],
  call(arrays, scalars) {
    const { vectors, first, second, nuisance, stimuli, choices, weights } = arrays;
    const { items, dimensions, options } = scalars;
    const trials = stimuli.length / 3;
    const batch = clipBatch(scalars.batch, trials);
    const { lambda, rate, step, totalSteps, seed, published, fitPosition, fitLapse } = scalars;
    return {
      name: 'sposeEpoch',
      args: [vectors, first, second, nuisance, stimuli, choices, weights]
        .map(({ at }) => at)
        .concat([weights.length, trials, items, dimensions, options])
        .concat([lambda, rate, batch, step, totalSteps, seed, published, fitPosition, fitLapse]),
      scratch: batchBytes({ items, dimensions, trials, batch, matrices: 4 }),
    };
  },
  result(out) {
    checkTrials(out);
    const [loss, taken] = out;
    return { loss, taken };
  },
};
