import type { Kernel } from './kernel.ts';
import type { KernelSession } from './kernel-session.ts';

/** Where kernels run: what a `kernel` component creates. */
export interface KernelBackend {
  /** Throws `KERNEL_UNAVAILABLE` when the device is not there; the next backend is then tried. */
  open(options: {
    readonly device?: string;
    /** Upper bound; results do not depend on it. */
    readonly threads: number;
    readonly signal: AbortSignal;
    /** Laws of plugins the backend may run by their reference. */
    readonly kernels: readonly Kernel[];
  }): Promise<KernelSession>;
}
