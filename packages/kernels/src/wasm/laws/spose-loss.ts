import type { SposeLossSignature } from '@kindred/core';
import type { WasmLaw } from '../wasm-law.ts';
import { checkTrials } from './check-trials.ts';

export const sposeLoss: WasmLaw<SposeLossSignature> = {
  id: 'kindred/spose-loss@2',
  writes: [],
  call(arrays, { dimensions, options, fitPosition, fitLapse }, threads) {
    const { vectors, nuisance, stimuli, choices, weights } = arrays;
    const trials = stimuli.length / 3;
    return {
      name: 'sposeLoss',
      args: [vectors, nuisance, stimuli, choices, weights]
        .map(({ at }) => at)
        .concat([weights.length, trials, vectors.length / dimensions, dimensions, options])
        .concat([fitPosition, fitLapse]),
      scratch: 128 * threads + 32 * Math.ceil(trials / 512),
    };
  },
  result(out) {
    checkTrials(out);
    const [loss, accuracy, published] = out;
    return { loss, accuracy, published };
  },
};
