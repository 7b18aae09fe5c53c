import type { Kernel } from '../../contract/kernel.ts';
import type { KernelArray } from '../../contract/kernel-array.ts';
import type { KernelEngine } from './kernel-engine.ts';
import type { KernelReply } from './kernel-reply.ts';

type Law = Pick<Kernel, 'id' | 'writes'> & {
  /** May answer later; until then the arrays it writes are not to be read. */
  reference(
    ...given: Parameters<Kernel['reference']>
  ): KernelReply['result'] | Promise<KernelReply['result']>;
};

/** An engine whose buffers are plain arrays and whose laws run on them: references, or a device's. */
export function arrayEngine(kernels: readonly Law[]): KernelEngine {
  const laws = new Map(kernels.map((kernel) => [kernel.id as string, kernel]));
  const buffers = new Map<number, KernelArray>();
  return {
    kernels: [...laws.keys()],
    upload: (id, array) => void buffers.set(id, array),
    download: (id) => buffers.get(id)!.slice(),
    release: (ids) => ids.forEach((id) => buffers.delete(id)),
    async run(kernel, args, scalars) {
      const law = laws.get(kernel)!;
      const arrays: Record<string, KernelArray> = {};
      const written: Record<string, KernelArray> = {};
      for (const [name, arg] of Object.entries(args)) {
        arrays[name] = typeof arg === 'number' ? buffers.get(arg)! : arg;
        if (typeof arg !== 'number' && law.writes.includes(name)) written[name] = arg;
      }
      return { result: await law.reference(arrays, scalars), written };
    },
  };
}
