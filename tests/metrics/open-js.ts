import type { KernelBackend, KernelSession } from '@kindred/core';
import { js } from '@kindred/kernels';

/** The js backend in this thread. */
export async function openJs(): Promise<KernelSession> {
  const backend: KernelBackend = await js.create({} as never);
  return backend.open({ threads: 0, signal: new AbortController().signal, kernels: [] });
}
