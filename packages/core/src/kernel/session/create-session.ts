import type { Kernel } from '../../contract/kernel.ts';
import type { KernelArray } from '../../contract/kernel-array.ts';
import type { KernelBuffer } from '../../contract/kernel-buffer.ts';
import type { KernelRef } from '../../contract/kernel-ref.ts';
import type { KernelSession } from '../../contract/kernel-session.ts';
import type { KernelSignature } from '../../contract/kernel-signature.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import { isKernelArray } from './is-kernel-array.ts';
import type { KernelArgument } from './kernel-argument.ts';
import type { KernelChannel } from './kernel-channel.ts';
import type { KernelReply } from './kernel-reply.ts';

type Given = Readonly<Record<string, KernelArray | KernelBuffer>>;

/** A session over a channel; `guests` are laws of plugins, run here by their reference. */
export function createSession(
  name: string,
  version: string,
  channel: KernelChannel,
  guests: readonly Kernel[],
  precision: 'single' | 'double' = 'double',
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
  // Buffers are looked up when a call is made: one released while the call waits for its turn is
  // still there when it comes.
  const named = (arrays: Given): Record<string, KernelArgument> =>
    Object.fromEntries(
      Object.entries(arrays).map(([key, value]) => [
        key,
        isKernelArray(value) ? value : idOf(value),
      ]),
    );
  const fetch = async (id: number): Promise<KernelArray> =>
    (await channel.send({ op: 'download', buffer: id })) as KernelArray;

  const runGuest = async (
    law: Kernel,
    args: Readonly<Record<string, KernelArgument>>,
    scalars: Readonly<Record<string, number>>,
  ): Promise<KernelReply['result']> => {
    // One copy a buffer, so that two names of one buffer stay one array.
    const copies = new Map<number, KernelArray>();
    const arrays: Record<string, KernelArray> = {};
    for (const [key, arg] of Object.entries(args)) {
      if (typeof arg === 'number' && !copies.has(arg)) copies.set(arg, await fetch(arg));
      arrays[key] = typeof arg === 'number' ? copies.get(arg)! : arg;
    }
    let result: KernelReply['result'];
    try {
      result = law.reference(arrays, scalars);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new KindredError('KERNEL_FAILED', `Kernel ${law.id} failed: ${why}`, { cause: error });
    }
    for (const key of law.writes) {
      const buffer = args[key];
      if (typeof buffer === 'number')
        await channel.send({ op: 'upload', buffer, array: arrays[key] });
    }
    return result;
  };

  const runHere = async (
    kernel: string,
    args: Readonly<Record<string, KernelArgument>>,
    scalars: Readonly<Record<string, number>>,
  ): Promise<KernelReply['result']> => {
    const reply = (await channel.send({ op: 'run', kernel, args, scalars })) as KernelReply;
    for (const [key, array] of Object.entries(reply.written)) (args[key] as KernelArray).set(array);
    return reply.result;
  };

  return {
    backend: name,
    version,
    precision,
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
    async download<A extends KernelArray>(buffer: KernelBuffer<A>) {
      const id = idOf(buffer);
      return await inTurn(async () => (await fetch(id)) as A);
    },
    release(...given) {
      const gone = given.map(idOf);
      for (const buffer of given) ids.delete(buffer);
      void inTurn(() => channel.send({ op: 'release', buffers: gone })).catch(() => {});
    },
    async run<S extends KernelSignature>(
      kernel: KernelRef<S>,
      arrays: { readonly [K in keyof S['arrays']]: S['arrays'][K] | KernelBuffer },
      scalars: S['scalars'],
    ) {
      const args = named(arrays);
      return await inTurn(async () => {
        const { id } = kernel;
        const law = laws.get(id);
        if (channel.kernels.has(id)) return await runHere(id, args, scalars);
        if (law) return await runGuest(law, args, scalars);
        throw new KindredError('KERNEL_UNKNOWN', `The ${name} backend has no kernel ${id}`);
      });
    },
    async dispose() {
      disposed = true;
      await channel.close();
    },
  };
}
