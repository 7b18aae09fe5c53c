import { expect, test } from 'vitest';
import type { KernelBackend } from '../contract/kernel-backend.ts';
import { KindredError } from '../contract/kindred-error.ts';
import { openKernels } from './open-kernels.ts';
import { ordinalLoss } from './ref/ordinal-loss.ts';
import { sposeLoss } from './ref/spose-loss.ts';

const signal = new AbortController().signal;
const disposed: string[] = [];

function having(name: string, ids: readonly string[]) {
  const backend: KernelBackend = {
    open: async () => ({
      backend: name,
      version: '1',
      has: ({ id }) => ids.includes(id),
      upload: async (array) => ({ length: array.length }),
      download: () => Promise.reject(new Error('not asked')),
      release: () => {},
      run: () => Promise.reject(new Error('not asked')),
      dispose: async () => void disposed.push(name),
    }),
  };
  return { name, backend };
}
const broken = {
  name: 'gpu',
  backend: {
    open: () => Promise.reject(new KindredError('KERNEL_UNAVAILABLE', 'no adapter was found')),
  },
};
const open = (backends: Parameters<typeof openKernels>[0]['backends'], at = signal) =>
  openKernels({ backends, needs: [ordinalLoss, sposeLoss], threads: 1, signal: at, kernels: [] });

test('takes the first backend that opens and has every kernel, and closes the others', async () => {
  const full = [ordinalLoss.id, sposeLoss.id];
  const session = await open([
    broken,
    having('half', [ordinalLoss.id]),
    having('js', full),
    having('never', full),
  ]);
  expect(session.backend).toBe('js');
  expect(disposed).toEqual(['half']);
});

test('names every backend and why it could not serve', async () => {
  const opened = open([broken, having('half', [ordinalLoss.id])]);
  await expect(opened).rejects.toMatchObject({
    code: 'KERNEL_UNAVAILABLE',
    message:
      'No kernel backend can serve this run: gpu: no adapter was found; half: has no kindred/spose-loss@2',
  });
  await expect(open([])).rejects.toThrow('none is listed under "kernels"');
});

test('an abort is not taken for a missing backend', async () => {
  const stop = AbortSignal.abort(new Error('stopped'));
  await expect(open([broken], stop)).rejects.toThrow('stopped');
});
