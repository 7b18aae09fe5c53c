import { checkEmbedder } from '@kindred/core/testing';
import { ckl, gnmds, soe, spose, ste, tSte, vice } from '@kindred/embedders';
import { expect, test } from 'vitest';
import { openWasm } from './open-wasm.ts';

test.each([
  [ckl, { dimensions: 2 }],
  [ckl, { dimensions: 3, position: 'fit', lapse: 'fit' }],
  [ste, { dimensions: 2 }],
  [tSte, { dimensions: 2, lapse: 'fit' }],
  [soe, { dimensions: 2, position: 'fit' }],
  [gnmds, { dimensions: 2, starts: 2 }],
  [spose, { dimensions: 20, lambda: 0.01 }],
  [spose, { dimensions: 10, optimiser: 'reference', epochs: 40, batch: 16, rate: 0.01 }],
  [spose, { dimensions: 10, lambda: 'auto', patience: 3, position: 'fit', lapse: 'fit' }],
  [ckl, { dimensions: { among: [1, 2, 3] }, bootstrap: { draws: 10 } }],
  [spose, { dimensions: 10, lambda: 0.01, ensemble: { seeds: 2 } }],
  [vice, { dimensions: 10 }],
  [vice, { dimensions: 10, prior: { spike: 0.25, slab: 1, mixing: 0.5 }, position: 'fit' }],
] as const)('$0.name, $1, keeps every promise of an embedder', async (component, options) => {
  const kernels = await openWasm(0);
  await expect(checkEmbedder(component, { kernels, options })).resolves.toBeUndefined();
  await kernels.dispose();
});
