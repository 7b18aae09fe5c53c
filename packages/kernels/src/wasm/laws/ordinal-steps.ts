import type { OrdinalStepsSignature } from '@kindred/core';
import type { WasmLaw } from '../wasm-law.ts';
import { ordinalScratch } from './ordinal-scratch.ts';

export const ordinalSteps: WasmLaw<OrdinalStepsSignature> = {
  id: 'kindred/ordinal-steps@1',
  writes: ['parameters', 'state'],
  call({ parameters, state, pairs, trials, choices, weights }, scalars) {
    const { items, dimensions, options, law, shape, steps, fitPosition, fitLapse } = scalars;
    const places = [parameters, state, pairs, trials, choices, weights].map(({ at }) => at);
    const lengths = [pairs, trials, weights].map(({ length }) => length);
    return {
      name: 'ordinalSteps',
      args: places.concat(lengths, [
        items,
        dimensions,
        options,
        law,
        shape,
        fitPosition,
        fitLapse,
        steps,
      ]),
      scratch: ordinalScratch(pairs.length / 2, trials.length, options, items, dimensions),
    };
  },
  result: ([loss, taken, converged]) => ({ loss, taken, converged }),
};
