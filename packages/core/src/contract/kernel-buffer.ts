import type { KernelArray } from './kernel-array.ts';

declare const content: unique symbol;

/** An array living in a session; opaque outside it. */
export interface KernelBuffer<A extends KernelArray = KernelArray> {
  readonly length: number;
  readonly [content]?: A;
}
