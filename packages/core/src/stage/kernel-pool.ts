import pLimit from 'p-limit';
import { KindredError } from '../contract/kindred-error.ts';
import type { KernelRef } from '../contract/kernel-ref.ts';
import type { KernelSession } from '../contract/kernel-session.ts';

/**
 * A few open sessions of one backend, handed out one at a time. Which session runs a piece of work
 * never changes its result.
 */
export interface KernelPool {
  readonly backend: string;
  readonly version: string;
  readonly size: number;
  has(kernel: KernelRef): boolean;
  use<T>(work: (session: KernelSession) => Promise<T>): Promise<T>;
  dispose(): Promise<void>;
}

/**
 * A pool of `first` and up to `size` − 1 more sessions that `open` gives; fewer where it fails with
 * `KERNEL_UNAVAILABLE`.
 */
export async function openKernelPool(
  first: KernelSession,
  size: number,
  open: () => Promise<KernelSession>,
): Promise<KernelPool> {
  const sessions = [first];
  const dispose = async () => {
    await Promise.all(sessions.map((session) => session.dispose()));
  };
  try {
    while (sessions.length < size) sessions.push(await open());
  } catch (error) {
    if (!KindredError.is(error) || error.code !== 'KERNEL_UNAVAILABLE') {
      await dispose();
      throw error;
    }
  }
  const free = [...sessions];
  const limit = pLimit(sessions.length);
  return {
    backend: sessions[0].backend,
    version: sessions[0].version,
    size: sessions.length,
    has: (kernel) => sessions[0].has(kernel),
    use: (work) =>
      limit(async () => {
        const session = free.pop()!;
        try {
          return await work(session);
        } finally {
          free.push(session);
        }
      }),
    dispose,
  };
}
