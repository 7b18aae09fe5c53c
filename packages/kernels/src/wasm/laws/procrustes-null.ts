import type { ProcrustesNullSignature } from '@kindred/core';
import type { WasmLaw } from '../wasm-law.ts';

export const procrustesNull: WasmLaw<ProcrustesNullSignature> = {
  id: 'kindred/procrustes-null@1',
  writes: ['out'],
  call: ({ model, reference, permutations, out }, scalars, threads) => {
    const { items, modelDimensions, referenceDimensions, count } = scalars;
    const [p, q] = [modelDimensions, referenceDimensions].map((width) => Math.min(items, width));
    const sides =
      (items + 1) * (modelDimensions + referenceDimensions) +
      items * items * [modelDimensions, referenceDimensions].filter((one) => one > items).length;
    const own = panels(p) * items + 16 + p * q + 3 * Math.min(p, q);
    return {
      name: 'procrustesNull',
      args: [
        ...[model, reference, permutations, out].map(({ at }) => at),
        items,
        modelDimensions,
        referenceDimensions,
        count,
      ],
      scratch: 8 * (4 + sides + panels(q) * items + threads * own),
    };
  },
  result: ([modelSpread, referenceSpread]) => ({ modelSpread, referenceSpread }),
};

const panels = (columns: number) => 4 * Math.ceil(columns / 4);
