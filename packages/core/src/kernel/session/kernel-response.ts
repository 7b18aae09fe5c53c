import type { KernelAnswer } from './kernel-answer.ts';

/**
 * What a worker says: once, which laws it has (and its version, where only it knows) or why it
 * cannot serve; then one answer a request.
 */
export type KernelResponse =
  | { readonly kernels: readonly string[]; readonly version: string | null }
  | { readonly unavailable: string }
  | { readonly call: number; readonly value: KernelAnswer }
  | { readonly call: number; readonly error: string };
