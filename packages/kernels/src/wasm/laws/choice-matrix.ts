import type { ChoiceMatrixSignature } from '@kindred/core';
import { multiplyScratch } from '../multiply-scratch.ts';
import type { WasmLaw } from '../wasm-law.ts';

export const choiceMatrix: WasmLaw<ChoiceMatrixSignature> = {
  id: 'kindred/choice-matrix@1',
  writes: ['out'],
  call: ({ vectors, out }, { items, dimensions }, threads) => ({
    name: 'choiceMatrix',
    args: [vectors.at, out.at, items, dimensions],
    scratch: 8 * items * items + multiplyScratch(dimensions, items, threads),
  }),
  result: ([mean]) => ({ mean }),
};
