import { findBackend, KernelBackend, registerBackend, removeBackend } from '@tensorflow/tfjs-core';
import { afterEach, expect, test } from 'vitest';
import { nativePackage } from './native-package.ts';

const remove = (): void => {
  if (findBackend('tensorflow') !== null) removeBackend('tensorflow');
};
afterEach(remove);

class StandIn extends KernelBackend {
  isUsingGpuDevice = false;
  override dispose(): void {}
}

/** Loads a package that does what the real ones do: registers a backend of that name. */
function standIn(isUsingGpuDevice: boolean) {
  return async () => {
    registerBackend('tensorflow', () => Object.assign(new StandIn(), { isUsingGpuDevice }));
    return { version: { 'tfjs-node': '4.22.0' } };
  };
}

const absent = () =>
  Promise.reject(Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' }));

test.each([
  ['node', 'npm install @tensorflow/tfjs-node@4.22.0'],
  ['gpu', 'npm install @tensorflow/tfjs-node-gpu@4.22.0'],
] as const)(
  '%s: a package that is not there is named with its command',
  async (device, command) => {
    const absent = () =>
      Promise.reject(Object.assign(new Error('no'), { code: 'ERR_MODULE_NOT_FOUND' }));
    await expect(nativePackage(device, absent)).rejects.toMatchObject({
      code: 'KERNEL_UNAVAILABLE',
      message: expect.stringContaining(command),
    });
  },
);

test('a GPU wants CUDA, and the message says which', async () => {
  await expect(nativePackage('gpu', absent)).rejects.toThrow('CUDA 11.2 and cuDNN 8.1');
});

test('a package whose install script failed is to be rebuilt', async () => {
  const broken = () => Promise.reject(new Error('tfjs_binding.node can not be found\nat …'));
  await expect(nativePackage('node', broken)).rejects.toMatchObject({
    code: 'KERNEL_UNAVAILABLE',
    message: expect.stringMatching(/tfjs_binding.node can not be found\): npm rebuild/),
  });
});

test('a GPU package without a GPU is no GPU', async () => {
  await expect(nativePackage('gpu', standIn(false))).rejects.toMatchObject({
    code: 'KERNEL_UNAVAILABLE',
    message: expect.stringContaining('sees no GPU'),
  });
});

test('with one it opens, and so does the other package without', async () => {
  expect(await nativePackage('gpu', standIn(true))).toEqual({ version: '4.22.0', gpu: true });
  remove();
  expect(await nativePackage('node', standIn(false))).toEqual({ version: '4.22.0', gpu: false });
});
