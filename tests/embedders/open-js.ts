import { type KernelSession, openKernels } from '@kindred/core';
import { js, kernelsPlugin } from '@kindred/kernels';

/** The js backend: `threads` 0 in this thread, 1 in its worker. */
export async function openJs(threads: number): Promise<KernelSession> {
  return openKernels({
    backends: [{ name: 'js', backend: await js.create({} as never) }],
    needs: [],
    threads,
    signal: new AbortController().signal,
    kernels: kernelsPlugin.kernels,
  });
}
