import { KindredError, type KernelArray } from '@kindred/core';
import type { KernelChannel, KernelReply, KernelRequest } from '@kindred/core/kernel';
import type { Crew } from './crew.ts';
import type { Heap } from './heap.ts';
import type { Place, WasmLaw } from './wasm-law.ts';

type Run = Extract<KernelRequest, { op: 'run' }>;
type Kind = new (buffer: ArrayBufferLike, at: number, length: number) => KernelArray;
/** An array in linear memory. */
type Stored = Place & { readonly kind: Kind };

/** Where a call's results are left: eight numbers in the first kilobyte, which no array uses. */
const out = 64;

/**
 * A channel to linear memory: arrays are put there by the calling thread, and the crew is told the
 * name and the places. A law runs to its end before the next request is looked at.
 */
export function wasmChannel(
  laws: readonly WasmLaw[],
  memory: WebAssembly.Memory,
  heap: Heap,
  crew: Crew,
  signal: AbortSignal,
): KernelChannel {
  const known = new Map(laws.map((law) => [law.id, law]));
  const buffers = new Map<number, Stored>();
  // Made anew for each use: a view made before the memory grew does not reach what came after.
  const view = ({ at, length, kind }: Stored): KernelArray => new kind(memory.buffer, at, length);
  const put = (array: KernelArray): Stored => {
    const kind = array.constructor as Kind;
    const stored = { at: heap.allocate(array.byteLength), length: array.length, kind };
    view(stored).set(array);
    return stored;
  };
  const held = (id: number): Stored => {
    const stored = buffers.get(id);
    if (stored) return stored;
    throw new KindredError('KERNEL_BUFFER', 'The buffer was released or is of another session');
  };

  const run = async ({ kernel, args, scalars }: Run): Promise<KernelReply> => {
    const law = known.get(kernel)!;
    // One copy an array, so that two names of one array stay one.
    const visiting = new Map<KernelArray, Stored>();
    let scratch = -1;
    try {
      const places: Record<string, Stored> = {};
      for (const [name, arg] of Object.entries(args)) {
        if (typeof arg !== 'number' && !visiting.has(arg)) visiting.set(arg, put(arg));
        places[name] = typeof arg === 'number' ? held(arg) : visiting.get(arg)!;
      }
      const call = law.call(places, scalars, crew.threads);
      scratch = heap.allocate(call.scratch);
      await crew.run(call.name, [out, scratch, ...call.args]);
      const result = law.result(new Float64Array(memory.buffer, out, 8).slice());
      const written: Record<string, KernelArray> = {};
      for (const name of law.writes)
        // A view, no copy: the session reads it before it sends the next request.
        if (typeof args[name] !== 'number') written[name] = view(places[name]);
      return { result, written };
    } finally {
      heap.free(scratch);
      for (const { at } of visiting.values()) heap.free(at);
    }
  };

  return {
    kernels: new Set(known.keys()),
    async send(request) {
      if (signal.aborted)
        throw new KindredError('KERNEL_ABORTED', 'The run was stopped', { cause: signal.reason });
      switch (request.op) {
        case 'upload': {
          const { buffer, array } = request;
          const before = buffers.get(buffer);
          if (before?.length === array.length && before.kind === array.constructor) {
            view(before).set(array);
          } else {
            if (before) heap.free(before.at);
            buffers.delete(buffer);
            buffers.set(buffer, put(array));
          }
          return null;
        }
        case 'download':
          return view(held(request.buffer)).slice();
        case 'release':
          for (const id of request.buffers) {
            heap.free(held(id).at);
            buffers.delete(id);
          }
          return null;
        case 'run':
          return run(request);
      }
    },
    close: () => crew.close(),
  };
}
