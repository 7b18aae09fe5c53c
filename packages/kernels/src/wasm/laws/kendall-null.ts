import type { KendallNullSignature } from '@kindred/core';
import type { WasmLaw } from '../wasm-law.ts';

export const kendallNull: WasmLaw<KendallNullSignature> = {
  id: 'kindred/kendall-null@1',
  writes: ['out'],
  call: ({ model, reference, permutations, out }, { items, count, adjusted }, threads) => ({
    name: 'kendallNull',
    args: [model.at, reference.at, permutations.at, out.at, items, count, adjusted],
    scratch: 32 + 4 * (items * items + 3 * model.length + 2 + 2 * threads * model.length),
  }),
  result: () => ({}),
};
