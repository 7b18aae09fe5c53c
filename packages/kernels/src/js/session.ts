import {
  type Kernel,
  type KernelArray,
  type KernelBuffer,
  type KernelRef,
  type KernelSession,
  type KernelSignature,
  KindredError,
} from '@kindred/core';
import type { Channel } from './channel.ts';
import type { Argument, EngineReply } from './engine.ts';
import { isKernelArray } from './is-kernel-array.ts';

/** A session over a channel; `guests` are laws of plugins, run here by their reference. */
export function createSession(
  name: string,
  version: string,
  channel: Channel,
  guests: readonly Kernel[],
): KernelSession {
  const laws = new Map(guests.map((kernel) => [kernel.id as string, kernel]));
  const ids = new WeakMap<KernelBuffer, number>();
  let buffers = 0;
  let disposed = false;
  let tail: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = tail.then(() => {
      if (disposed) throw new KindredError('KERNEL_CLOSED', 'The kernel session was disposed');
      return work();
    });
    tail = turn.catch(() => {});
    return turn;
  };
  const idOf = (buffer: KernelBuffer): number => {
    const id = ids.get(buffer);
    if (id !== undefined) return id;
    throw new KindredError('KERNEL_BUFFER', 'The buffer was released or is of another session');
  };
  const fetch = async (buffer: KernelBuffer): Promise<KernelArray> =>
    (await channel.send({ op: 'download', buffer: idOf(buffer) })) as KernelArray;

  const runGuest = async (
    law: Kernel,
    given: Readonly<Record<string, KernelArray | KernelBuffer>>,
    scalars: Readonly<Record<string, number>>,
  ): Promise<EngineReply['result']> => {
    // One copy a buffer, so that two names of one buffer stay one array.
    const copies = new Map<KernelBuffer, KernelArray>();
    const arrays: Record<string, KernelArray> = {};
    for (const [key, value] of Object.entries(given)) {
      if (!isKernelArray(value) && !copies.has(value)) copies.set(value, await fetch(value));
      arrays[key] = isKernelArray(value) ? value : copies.get(value)!;
    }
    let result: EngineReply['result'];
    try {
      result = law.reference(arrays, scalars);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new KindredError('KERNEL_FAILED', `Kernel ${law.id} failed: ${why}`, { cause: error });
    }
    for (const key of law.writes) {
      const value = given[key];
      if (value === undefined || isKernelArray(value)) continue;
      await channel.send({ op: 'upload', buffer: idOf(value), array: arrays[key] });
    }
    return result;
  };

  const runHere = async (
    kernel: string,
    given: Readonly<Record<string, KernelArray | KernelBuffer>>,
    scalars: Readonly<Record<string, number>>,
  ): Promise<EngineReply['result']> => {
    const args: Record<string, Argument> = {};
    for (const [key, value] of Object.entries(given))
      args[key] = isKernelArray(value) ? value : idOf(value);
    const reply = (await channel.send({ op: 'run', kernel, args, scalars })) as EngineReply;
    for (const [key, array] of Object.entries(reply.written))
      (given[key] as KernelArray).set(array);
    return reply.result;
  };

  return {
    backend: name,
    version,
    has: ({ id }: KernelRef) => channel.kernels.has(id) || laws.has(id),
    upload<A extends KernelArray>(array: A) {
      return inTurn(async (): Promise<KernelBuffer<A>> => {
        const id = buffers++;
        await channel.send({ op: 'upload', buffer: id, array });
        const buffer: KernelBuffer<A> = Object.freeze({ length: array.length });
        ids.set(buffer, id);
        return buffer;
      });
    },
    download: <A extends KernelArray>(buffer: KernelBuffer<A>) =>
      inTurn(async () => (await fetch(buffer)) as A),
    release(...given) {
      const gone = given.map(idOf);
      for (const buffer of given) ids.delete(buffer);
      void inTurn(() => channel.send({ op: 'release', buffers: gone })).catch(() => {});
    },
    run<S extends KernelSignature>(
      kernel: KernelRef<S>,
      arrays: { readonly [K in keyof S['arrays']]: S['arrays'][K] | KernelBuffer },
      scalars: S['scalars'],
    ) {
      return inTurn(async () => {
        const { id } = kernel;
        const law = laws.get(id);
        if (channel.kernels.has(id)) return await runHere(id, arrays, scalars);
        if (law) return await runGuest(law, arrays, scalars);
        throw new KindredError('KERNEL_UNKNOWN', `The ${name} backend has no kernel ${id}`);
      });
    },
    async dispose() {
      disposed = true;
      await channel.close();
    },
  };
}
