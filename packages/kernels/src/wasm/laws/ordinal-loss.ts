import type { OrdinalLossSignature } from '@kindred/core';
import type { WasmLaw } from '../wasm-law.ts';
import { ordinalScratch } from './ordinal-scratch.ts';

export const ordinalLoss: WasmLaw<OrdinalLossSignature> = {
  id: 'kindred/ordinal-loss@1',
  writes: [],
  call({ parameters, pairs, trials, choices, weights }, scalars) {
    const { items, dimensions, options, law, shape, slope, fitPosition, fitLapse } = scalars;
    const places = [parameters, pairs, trials, choices, weights].map(({ at }) => at);
    const lengths = [pairs, trials, weights].map(({ length }) => length);
    return {
      name: 'ordinalLoss',
      args: places.concat(lengths, [
        items,
        dimensions,
        options,
        law,
        shape,
        fitPosition,
        fitLapse,
        slope,
      ]),
      scratch: ordinalScratch(pairs.length / 2, trials.length, options, items, dimensions),
    };
  },
  result: ([loss, crossEntropy, accuracy, published]) => ({
    loss,
    crossEntropy,
    accuracy,
    published,
  }),
};
