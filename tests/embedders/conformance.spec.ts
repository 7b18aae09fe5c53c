import { checkEmbedder } from '@kindred/core/testing';
import { ckl, spose } from '@kindred/embedders';
import { expect, test } from 'vitest';
import { openJs } from './open-js.ts';

test.each([
  [ckl, { dimensions: 2 }],
  [ckl, { dimensions: 3, position: 'fit', lapse: 'fit' }],
  [spose, { dimensions: 20, lambda: 0.01 }],
] as const)('$0.name, $1, keeps every promise of an embedder', async (component, options) => {
  const kernels = await openJs(0);
  await expect(checkEmbedder(component, { kernels, options })).resolves.toBeUndefined();
  await kernels.dispose();
});
