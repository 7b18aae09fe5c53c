import type { Kernel } from '../contract/kernel.ts';
import type { KernelBackend } from '../contract/kernel-backend.ts';
import type { KernelRef } from '../contract/kernel-ref.ts';
import type { KernelSession } from '../contract/kernel-session.ts';
import { KindredError } from '../contract/kindred-error.ts';

/**
 * Opens the first backend that is there and has every kernel in `needs`; a fit then stays in that
 * session. `threads` is an upper bound that no result depends on, 0 keeps everything in the calling
 * thread. `onPassed` hears of every backend that could not serve and why. Throws
 * `KERNEL_UNAVAILABLE`, naming them all, where none can, and lets an abort through as it comes.
 */
export async function openKernels(options: {
  readonly backends: readonly { readonly name: string; readonly backend: KernelBackend }[];
  readonly needs: readonly KernelRef[];
  readonly threads: number;
  readonly signal: AbortSignal;
  readonly kernels: readonly Kernel[];
  onPassed?(name: string, why: string): void;
}): Promise<KernelSession> {
  const { threads, signal, kernels } = options;
  const reasons: string[] = [];
  const pass = (name: string, why: string): void => {
    reasons.push(`${name}: ${why}`);
    options.onPassed?.(name, why);
  };
  for (const { name, backend } of options.backends) {
    signal.throwIfAborted();
    let session: KernelSession;
    try {
      session = await backend.open({ threads, signal, kernels });
    } catch (error) {
      signal.throwIfAborted();
      pass(name, error instanceof Error ? error.message : String(error));
      continue;
    }
    const absent = options.needs.filter((need) => !session.has(need)).map(({ id }) => id);
    if (absent.length === 0) return session;
    await session.dispose();
    pass(name, `has no ${absent.join(', ')}`);
  }
  const why = reasons.length > 0 ? reasons.join('; ') : 'none is listed under "kernels"';
  throw new KindredError('KERNEL_UNAVAILABLE', `No kernel backend can serve this run: ${why}`);
}
