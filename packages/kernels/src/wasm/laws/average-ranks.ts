import type { AverageRanksSignature } from '@kindred/core';
import type { WasmLaw } from '../wasm-law.ts';

export const averageRanks: WasmLaw<AverageRanksSignature> = {
  id: 'kindred/average-ranks@1',
  writes: ['ranks'],
  call: ({ values, ranks }, { tolerance }, threads) => ({
    name: 'averageRanks',
    args: [values.at, ranks.at, values.length, tolerance],
    scratch: 8 * (3 * values.length + 1 + threads * 257),
  }),
  result: ([distinct]) => ({ distinct }),
};
