import type { KernelCase } from './kernel-case.ts';
import type { KernelRef } from './kernel-ref.ts';
import type { KernelSignature } from './kernel-signature.ts';

/** A declared numeric law: its readable reference, the cases, and how far a backend may differ. */
export interface Kernel<S extends KernelSignature = KernelSignature> extends KernelRef<S> {
  /** Names of the arrays the kernel writes in place. */
  readonly writes: readonly string[];
  reference(arrays: S['arrays'], scalars: S['scalars']): S['result'];
  readonly cases: readonly KernelCase<S>[];
  /**
   * |backend − reference| ≤ absolute + relative · |reference|. A law sets it for backends in double
   * precision; of one in single precision neither is asked to be below 2e-5, a few hundred roundings.
   */
  readonly tolerance: { readonly absolute: number; readonly relative: number };
}
