import type { KernelArray } from '../../contract/kernel-array.ts';
import type { KernelArgument } from './kernel-argument.ts';

/** What a session tells its engine. Buffers are numbered by the session. */
export type KernelRequest =
  | { readonly op: 'upload'; readonly buffer: number; readonly array: KernelArray }
  | { readonly op: 'download'; readonly buffer: number }
  | { readonly op: 'release'; readonly buffers: readonly number[] }
  | {
      readonly op: 'run';
      readonly kernel: string;
      readonly args: Readonly<Record<string, KernelArgument>>;
      readonly scalars: Readonly<Record<string, number>>;
    };
