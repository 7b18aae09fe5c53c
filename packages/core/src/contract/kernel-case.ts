import type { KernelSignature } from './kernel-signature.ts';

/** One input every backend is tested on against the reference. Arrays are fresh on every call. */
export interface KernelCase<S extends KernelSignature = KernelSignature> {
  readonly name: string;
  make(): { readonly arrays: S['arrays']; readonly scalars: S['scalars'] };
}
