import { checkComponent, checkKernel } from '@kindred/core/testing';
import { expect, test } from 'vitest';
import { builtIn } from './built-in.ts';
import { js } from './js.ts';

test('keeps every promise of a kernel backend', async () => {
  checkComponent(js);
  await expect(checkKernel(js, { kernels: builtIn })).resolves.toBeUndefined();
});
