import { type KernelSession, openKernels } from '@kindred/core';
import { kernelsPlugin, wasm } from '@kindred/kernels';

/** The built wasm backend: `threads` 0 in this thread, else in workers. */
export async function openWasm(threads: number): Promise<KernelSession> {
  return openKernels({
    backends: [{ name: 'wasm', backend: await wasm.create({} as never) }],
    needs: [],
    threads,
    signal: new AbortController().signal,
    kernels: kernelsPlugin.kernels,
  });
}
