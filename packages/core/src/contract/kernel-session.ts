import type { KernelArray } from './kernel-array.ts';
import type { KernelBuffer } from './kernel-buffer.ts';
import type { KernelRef } from './kernel-ref.ts';
import type { KernelSignature } from './kernel-signature.ts';

/**
 * An open backend. It owns every buffer it hands out and frees them all on `dispose`. Same seed,
 * same bits within a backend. Calls on one session run one after the other.
 */
export interface KernelSession {
  readonly backend: string;
  readonly version: string;
  /**
   * Of the numbers its own laws are computed in; absent means double. What it writes may then differ
   * by what 24 bits lose, see `Kernel.tolerance`. Losses and sums over many trials should still be
   * added up in double.
   */
  readonly precision?: 'single' | 'double';
  has(kernel: KernelRef): boolean;
  upload<A extends KernelArray>(array: A): Promise<KernelBuffer<A>>;
  download<A extends KernelArray>(buffer: KernelBuffer<A>): Promise<A>;
  release(...buffers: KernelBuffer[]): void;
  /**
   * Runs one kernel. An argument may be a buffer of this session or a plain array; a plain array is
   * copied in, and copied back where the kernel writes it.
   */
  run<S extends KernelSignature>(
    kernel: KernelRef<S>,
    arrays: { readonly [K in keyof S['arrays']]: S['arrays'][K] | KernelBuffer },
    scalars: S['scalars'],
  ): Promise<S['result']>;
  dispose(): Promise<void>;
}
