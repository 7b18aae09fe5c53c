import { readFile } from 'node:fs/promises';
import { KindredError } from '@kindred/core';
import type { Machine } from './machine.ts';

const built = new URL('../../dist/wasm/kernels.wasm', import.meta.url);
/** As `build-wasm.mjs` declares it: what is reserved, not what is used. */
const mostPages = 65_536;

let compiled: Promise<WebAssembly.Module> | null = null;

/** A machine of its own, with memory free from `base` on. The module is read once a process. */
export async function openMachine(): Promise<Machine & { readonly base: number }> {
  compiled ??= readFile(built).then((bytes) => WebAssembly.compile(bytes));
  let module: WebAssembly.Module;
  try {
    module = await compiled;
  } catch (cause) {
    compiled = null;
    const message = 'The wasm kernels are not built: run "npm run build"';
    throw new KindredError('KERNEL_UNAVAILABLE', message, { cause });
  }
  const memory = new WebAssembly.Memory({ initial: 16, maximum: mostPages, shared: true });
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  return { module, memory, base: (exports['heapBase'] as () => number)() };
}
