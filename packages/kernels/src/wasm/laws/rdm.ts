import type { RdmSignature } from '@kindred/core';
import type { WasmLaw } from '../wasm-law.ts';

export const rdm: WasmLaw<RdmSignature> = {
  id: 'kindred/rdm@1',
  writes: ['out'],
  call: ({ vectors, out }, { items, dimensions, distance }) => ({
    name: 'rdm',
    args: [vectors.at, out.at, items, dimensions, distance],
    scratch: 8 * items * dimensions,
  }),
  result: ([undefinedItem]) => ({ undefinedItem }),
};
