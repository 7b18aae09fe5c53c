import type { MatmulSignature } from '@kindred/core';
import { multiplyScratch } from '../multiply-scratch.ts';
import type { WasmLaw } from '../wasm-law.ts';

export const matmul: WasmLaw<MatmulSignature> = {
  id: 'kindred/matmul@1',
  writes: ['out'],
  call: ({ a, b, out }, { rows, inner, columns, transposeA, transposeB }, threads) => ({
    name: 'matmul',
    args: [a.at, b.at, out.at, rows, inner, columns, transposeA, transposeB],
    scratch: multiplyScratch(inner, columns, threads),
  }),
  result: () => ({}),
};
