import type { RsaNullSignature } from '@kindred/core';
import type { WasmLaw } from '../wasm-law.ts';

export const rsaNull: WasmLaw<RsaNullSignature> = {
  id: 'kindred/rsa-null@1',
  writes: ['out'],
  call: ({ model, reference, permutations, out }, { items, count }, threads) => ({
    name: 'rsaNull',
    args: [model.at, reference.at, permutations.at, out.at, items, count],
    scratch: 8 * (8 + items * (items + 16 * threads)),
  }),
  result: ([modelSpread, referenceSpread]) => ({ modelSpread, referenceSpread }),
};
