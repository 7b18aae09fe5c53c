import { KindredError } from '@kindred/core';

const page = 65_536;
/** Cache lines begin where arrays do. */
const align = 64;

/** Places in a growing linear memory. */
export interface Heap {
  /** Where `bytes` bytes may be put, on a cache line. Throws `KERNEL_MEMORY` when there is no room. */
  allocate(bytes: number): number;
  free(at: number): void;
}

/** First fit over the free stretches above `base`; the memory grows when none is long enough. */
export function createHeap(memory: WebAssembly.Memory, base: number): Heap {
  const lengths = new Map<number, number>();
  let end = Math.ceil(base / align) * align;
  /** Free stretches by place, never touching each other. */
  let holes: { at: number; length: number }[] = [];
  return {
    allocate(bytes) {
      const length = Math.max(align, Math.ceil(bytes / align) * align);
      const hole = holes.find((one) => one.length >= length);
      let at = end;
      if (hole) {
        at = hole.at;
        hole.at += length;
        hole.length -= length;
        if (hole.length === 0) holes = holes.filter((one) => one !== hole);
      } else {
        const lacking = end + length - memory.buffer.byteLength;
        if (lacking > 0) grow(memory, Math.ceil(lacking / page));
        end += length;
      }
      lengths.set(at, length);
      return at;
    },
    free(at) {
      const length = lengths.get(at);
      if (length === undefined) return;
      lengths.delete(at);
      holes.push({ at, length });
      holes.sort((a, b) => a.at - b.at);
      const joined: typeof holes = [];
      for (const hole of holes) {
        const last = joined.at(-1);
        if (last && last.at + last.length === hole.at) last.length += hole.length;
        else joined.push(hole);
      }
      holes = joined;
      const last = holes.at(-1);
      if (last && last.at + last.length === end) {
        end = last.at;
        holes.pop();
      }
    },
  };
}

function grow(memory: WebAssembly.Memory, pages: number): void {
  try {
    memory.grow(pages);
  } catch (cause) {
    const mebibytes = Math.ceil((pages * page) / 2 ** 20);
    const message = `The wasm kernels need ${mebibytes} MiB more memory than there is; choose kernels: [js]`;
    throw new KindredError('KERNEL_MEMORY', message, { cause });
  }
}
