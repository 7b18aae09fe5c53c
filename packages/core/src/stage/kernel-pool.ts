import pLimit from 'p-limit';
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

/** Opens `size` sessions; all come from the same backend or the first failure is thrown. */
export async function openKernelPool(
  size: number,
  open: () => Promise<KernelSession>,
): Promise<KernelPool> {
  const sessions = [await open()];
  const dispose = async () => {
    await Promise.all(sessions.map((session) => session.dispose()));
  };
  try {
    while (sessions.length < size) sessions.push(await open());
  } catch (error) {
    await dispose();
    throw error;
  }
  const free = [...sessions];
  const limit = pLimit(size);
  return {
    backend: sessions[0].backend,
    version: sessions[0].version,
    size,
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
