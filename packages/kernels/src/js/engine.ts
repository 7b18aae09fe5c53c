import type { Kernel, KernelArray } from '@kindred/core';
import type { Argument, EngineReply } from '../session/engine-reply.ts';

/** Buffers and laws of one session, in whichever thread it runs. Owns the arrays it is given. */
export interface Engine {
  upload(id: number, array: KernelArray): void;
  download(id: number): KernelArray;
  release(ids: readonly number[]): void;
  run(
    kernel: string,
    args: Readonly<Record<string, Argument>>,
    scalars: Readonly<Record<string, number>>,
  ): EngineReply;
}

export function createEngine(kernels: readonly Kernel[]): Engine {
  const laws = new Map(kernels.map((kernel) => [kernel.id as string, kernel]));
  const buffers = new Map<number, KernelArray>();
  return {
    upload: (id, array) => void buffers.set(id, array),
    download: (id) => buffers.get(id)!.slice(),
    release: (ids) => ids.forEach((id) => buffers.delete(id)),
    run(kernel, args, scalars) {
      const law = laws.get(kernel)!;
      const arrays: Record<string, KernelArray> = {};
      const written: Record<string, KernelArray> = {};
      for (const [name, arg] of Object.entries(args)) {
        arrays[name] = typeof arg === 'number' ? buffers.get(arg)! : arg;
        if (typeof arg !== 'number' && law.writes.includes(name)) written[name] = arg;
      }
      return { result: law.reference(arrays, scalars), written };
    },
  };
}
