import type { KernelArray } from './kernel-array.ts';

/** The shape of a kernel: named arrays (some written to), named numbers in, named numbers out. */
export interface KernelSignature {
  readonly arrays: { readonly [name: string]: KernelArray };
  readonly scalars: { readonly [name: string]: number };
  readonly result: { readonly [name: string]: number };
}
