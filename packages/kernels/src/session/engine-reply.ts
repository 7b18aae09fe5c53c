import type { KernelArray } from '@kindred/core';

/** An array as a call names it: one that lives in the session, or one sent along. */
export type Argument = number | KernelArray;

/** What one run of a kernel gives back. */
export interface EngineReply {
  readonly result: Readonly<Record<string, number>>;
  /** Arrays that were sent along and written. */
  readonly written: Readonly<Record<string, KernelArray>>;
}
