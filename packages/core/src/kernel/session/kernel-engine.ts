import type { KernelArray } from '../../contract/kernel-array.ts';
import type { KernelArgument } from './kernel-argument.ts';
import type { KernelReply } from './kernel-reply.ts';

/** Buffers and laws of one session, in whichever thread it runs. Owns the arrays it is given. */
export interface KernelEngine {
  /** Laws it has. */
  readonly kernels: readonly string[];
  /** Of what it stands on, where that is not known without it. */
  readonly version?: string | undefined;
  upload(id: number, array: KernelArray): void;
  download(id: number): KernelArray;
  release(ids: readonly number[]): void;
  run(
    kernel: string,
    args: Readonly<Record<string, KernelArgument>>,
    scalars: Readonly<Record<string, number>>,
  ): KernelReply | Promise<KernelReply>;
}
