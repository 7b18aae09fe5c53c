import type { KernelArray } from '@kindred/core';
import type { Argument, EngineReply } from './engine-reply.ts';

/** What the session tells its worker. */
export type Request =
  | { readonly op: 'upload'; readonly buffer: number; readonly array: KernelArray }
  | { readonly op: 'download'; readonly buffer: number }
  | { readonly op: 'release'; readonly buffers: readonly number[] }
  | {
      readonly op: 'run';
      readonly kernel: string;
      readonly args: Readonly<Record<string, Argument>>;
      readonly scalars: Readonly<Record<string, number>>;
    };

/** What the worker says: which laws it has, once, then one answer a request. */
export type Response =
  | { readonly kernels: readonly string[] }
  | { readonly call: number; readonly value: KernelArray | EngineReply | null }
  | { readonly call: number; readonly error: string };
