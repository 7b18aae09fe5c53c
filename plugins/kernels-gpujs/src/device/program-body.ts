import type { ProgramThread } from './program-thread.ts';

/** A function that gpu.js translates: it gives one cell, whose place is in `this.thread`. */
// oxlint-disable-next-line typescript/no-explicit-any -- each program has its own arguments
export type ProgramBody = (this: ProgramThread, ...args: any[]) => number;
