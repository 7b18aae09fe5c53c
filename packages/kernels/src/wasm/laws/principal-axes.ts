import { KindredError, type PrincipalAxesSignature } from '@kindred/core';
import { multiplyScratch } from '../multiply-scratch.ts';
import type { WasmLaw } from '../wasm-law.ts';

export const principalAxes: WasmLaw<PrincipalAxesSignature> = {
  id: 'kindred/principal-axes@1',
  writes: ['values', 'variances'],
  call: ({ values, variances }, { rows, columns }, threads) => {
    const width = Math.min(rows, columns);
    const narrow = columns > rows ? rows * rows : 0;
    const work = 2 * width * width + (6 + 197 * threads) * width;
    return {
      name: 'principalAxes',
      args: [values.at, variances.at, rows, columns],
      scratch:
        8 * (2 + columns + rows * columns + narrow + work) +
        multiplyScratch(Math.max(rows, width), width, threads),
    };
  },
  result: ([total, failed]) => {
    if (failed === 0) return { total };
    const message = 'Kernel kindred/principal-axes@1 failed: values are no numbers or too large';
    throw new KindredError('KERNEL_FAILED', message);
  },
};
