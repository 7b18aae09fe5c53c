import type { ViceLossSignature } from '@kindred/core';
import type { WasmLaw } from '../wasm-law.ts';
import { checkTrials } from './check-trials.ts';

export const viceLoss: WasmLaw<ViceLossSignature> = {
  id: 'kindred/vice-loss@1',
  writes: [],
  call(arrays, scalars, threads) {
    const { parameters, nuisance, stimuli, choices, weights } = arrays;
    const { items, dimensions, options, samples, seed, fitPosition, fitLapse } = scalars;
    const trials = stimuli.length / 3;
    const matrices = 4 * (4 * items * (dimensions + 7) + 64);
    return {
      name: 'viceLoss',
      args: [parameters, nuisance, stimuli, choices, weights]
        .map(({ at }) => at)
        .concat([weights.length, trials, items, dimensions, options])
        .concat([samples, seed, fitPosition, fitLapse]),
      scratch: 1024 + 128 * threads + 4 * dimensions + matrices + 25 * trials,
    };
  },
  result(out) {
    checkTrials(out);
    const [loss, accuracy, published] = out;
    return { loss, accuracy, published };
  },
};
