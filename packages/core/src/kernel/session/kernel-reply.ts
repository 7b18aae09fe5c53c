import type { KernelArray } from '../../contract/kernel-array.ts';

/** What one run of a kernel gives back. */
export interface KernelReply {
  readonly result: Readonly<Record<string, number>>;
  /** Arrays that were sent along and written. */
  readonly written: Readonly<Record<string, KernelArray>>;
}
