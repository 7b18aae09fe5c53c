import type { KernelSignature } from './kernel-signature.ts';

declare const signature: unique symbol;

/** The name of a kernel, `owner/law@version`, with its signature for the type checker. */
export interface KernelRef<S extends KernelSignature = KernelSignature> {
  readonly id: `${string}/${string}@${number}`;
  readonly [signature]?: S;
}
