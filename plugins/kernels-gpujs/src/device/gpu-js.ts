import type { ProgramBody } from './program-body.ts';

/** A compiled program; gives cells, or a promise of them on WebGPU. */
interface Compiled {
  (...args: readonly (object | number)[]): object | Promise<object>;
  /** What runs behind the function: another one once gpu.js fell back. */
  readonly kernel: { readonly constructor: unknown; readonly fallbackReason: string | null };
  destroy(): void;
}

interface Instance {
  /** The class that translates: `CPUKernel`, `WebGPUKernel` … */
  readonly Kernel: {
    readonly name: string;
    readonly features: { readonly maxTextureSize?: number };
  };
  createKernel(source: ProgramBody, settings: object): Compiled;
  destroy(): Promise<void>;
}

/** The part of gpu.js that is used here; its own types speak of a browser's. */
export interface GpuJs {
  readonly GPU: new (settings: { readonly mode: string }) => Instance;
}
