import type { KernelArray } from '../../contract/kernel-array.ts';
import type { KernelReply } from './kernel-reply.ts';

/** What a request gives: an array downloaded, a kernel's reply, or nothing. */
export type KernelAnswer = KernelArray | KernelReply | null;
