import type { NeighbourSlopesSignature } from '@kindred/core';
import type { WasmLaw } from '../wasm-law.ts';

export const neighbourSlopes: WasmLaw<NeighbourSlopesSignature> = {
  id: 'kindred/neighbour-slopes@1',
  writes: ['slopes'],
  call: ({ similarities, shares, slopes }, { items, temperature }) => ({
    name: 'neighbourSlopes',
    args: [similarities.at, shares.at, slopes.at, items, temperature],
    scratch: 16 * items,
  }),
  result: ([loss]) => ({ loss }),
};
