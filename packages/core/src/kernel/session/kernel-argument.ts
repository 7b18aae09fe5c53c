import type { KernelArray } from '../../contract/kernel-array.ts';

/** An array as a call names it: one that lives in the session, or one sent along. */
export type KernelArgument = number | KernelArray;
