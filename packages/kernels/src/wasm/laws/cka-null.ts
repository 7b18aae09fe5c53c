import type { CkaNullSignature } from '@kindred/core';
import { multiplyScratch } from '../multiply-scratch.ts';
import type { WasmLaw } from '../wasm-law.ts';

export const ckaNull: WasmLaw<CkaNullSignature> = {
  id: 'kindred/cka-null@1',
  writes: ['out'],
  call: ({ model, reference, permutations, out }, scalars, threads) => {
    const { items, modelDimensions, referenceDimensions, count, debiased } = scalars;
    const p = modelDimensions;
    const q = referenceDimensions;
    // What a draw costs either way, in products of a tile; gathering one number is like six.
    const gram = items * (p + q) + 3 * count * items < count * p * q;
    const side = (dimensions: number) => (gram ? items : Math.min(items, dimensions));
    const grams = side(p) ** 2 + side(q) ** 2;
    const work = gram
      ? threads * 16 * items
      : panels(q) * items + threads * (panels(p) * items + 16 + p * q);
    const multiplying = Math.max(
      ...[p, q].map((one) =>
        multiplyScratch(side(one) === items ? one : items, side(one), threads),
      ),
    );
    return {
      name: 'ckaNull',
      args: [
        ...[model, reference, permutations, out].map(({ at }) => at),
        items,
        p,
        q,
        count,
        debiased,
        gram ? 1 : 0,
      ],
      scratch: 8 * (8 + (items + 1) * (p + q) + 2 * items + grams + work) + multiplying,
    };
  },
  result: ([modelSpread, referenceSpread]) => ({ modelSpread, referenceSpread }),
};

const panels = (columns: number) => 4 * Math.ceil(columns / 4);
