import type { KernelSignature } from '@kindred/core';

/** An array of a call in linear memory: where it begins, in bytes, and how many elements it has. */
export interface Place {
  readonly at: number;
  readonly length: number;
}

/** How a kernel's arguments become a call of an exported function of `assembly/`. */
export interface WasmCall {
  readonly name: string;
  /** After thread, threads, out and scratch. */
  readonly args: readonly number[];
  /** Bytes of working memory, not zeroed. */
  readonly scratch: number;
}

/** A kernel of the wasm backend. */
export interface WasmLaw<S extends KernelSignature = KernelSignature> {
  readonly id: string;
  /** As in the reference. */
  readonly writes: readonly string[];
  /** `threads`: how many will run it, for scratch of their own; no result may depend on it. */
  call(
    arrays: { readonly [K in keyof S['arrays']]: Place },
    scalars: S['scalars'],
    threads: number,
  ): WasmCall;
  /**
   * Reads the named results off the eight numbers the function left behind, or throws a
   * `KERNEL_FAILED` they stand for.
   */
  result(out: Float64Array): S['result'];
}
