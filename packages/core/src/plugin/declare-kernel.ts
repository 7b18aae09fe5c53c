import type { Kernel } from '../contract/kernel.ts';
import type { KernelSignature } from '../contract/kernel-signature.ts';

/** Declares a numeric law: its id, readable reference, cases and tolerance. */
export function declareKernel<S extends KernelSignature>(kernel: Kernel<S>): Kernel<S> {
  return Object.freeze({ ...kernel });
}
