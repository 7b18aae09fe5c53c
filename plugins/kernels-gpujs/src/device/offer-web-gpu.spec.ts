import { afterEach, expect, test } from 'vitest';
import { offerWebGpu } from './offer-web-gpu.ts';

const info = { vendor: 'acme', architecture: '', device: 'x1', description: 'Acme X1' };
function adapter(isFallbackAdapter: boolean | null) {
  const found = isFallbackAdapter === null ? null : { info: { ...info, isFallbackAdapter } };
  Object.defineProperty(navigator, 'gpu', {
    value: { requestAdapter: async () => found },
    configurable: true,
  });
}
const before = Object.getOwnPropertyDescriptor(navigator, 'gpu');
afterEach(() => {
  if (before) Object.defineProperty(navigator, 'gpu', before);
  else Reflect.deleteProperty(navigator, 'gpu');
});

test('says what the GPU calls itself', async () => {
  adapter(false);
  expect(await offerWebGpu(false)).toBe('acme x1 Acme X1');
});

test('the processor acting as a GPU is taken when asked for only', async () => {
  adapter(true);
  await expect(offerWebGpu(false)).rejects.toMatchObject({
    code: 'KERNEL_UNAVAILABLE',
    message: expect.stringContaining('only "acme x1 Acme X1" on the processor'),
  });
  expect(await offerWebGpu(true)).toBe('acme x1 Acme X1');
});

test('no GPU at all', async () => {
  adapter(null);
  await expect(offerWebGpu(true)).rejects.toMatchObject({
    code: 'KERNEL_UNAVAILABLE',
    message: expect.stringContaining('finds no GPU here'),
  });
});
