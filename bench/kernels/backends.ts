import { type KernelBackend, type KernelRef, type KernelSession, openKernels } from '@kindred/core';
import { js, kernelsPlugin, wasm } from '@kindred/kernels';

/** A way to run kernels, as a table names it. */
export interface Backend {
  readonly name: string;
  open(needs: readonly KernelRef[]): Promise<KernelSession>;
}

const { signal } = new AbortController();

function backend(
  name: string,
  component: { create(...args: never[]): unknown },
  threads: number,
): Backend {
  return {
    name: `${name}, ${threads === 1 ? '1 thread' : `${threads} threads`}`,
    open: async (needs) => {
      const made = (await component.create({} as never)) as KernelBackend;
      const backends = [{ name, backend: made }];
      return openKernels({ backends, needs, threads, signal, kernels: kernelsPlugin.kernels });
    },
  };
}

/** Ours, and tfjs-wasm where its plugin is built and installed. */
export async function backends(): Promise<Backend[]> {
  const ours = [backend('js', js, 1), backend('wasm', wasm, 1), backend('wasm', wasm, 2)];
  try {
    const { tfjsWasm } = await import('@kindred/kernels-tfjs');
    const theirs = backend('tfjs-wasm', tfjsWasm, 2);
    await (await theirs.open([])).dispose();
    return [...ours, theirs];
  } catch (error) {
    console.error(`without tfjs-wasm: ${error instanceof Error ? error.message : String(error)}`);
    return ours;
  }
}

/** wasm with all the cores. */
export const fastest = backend('wasm', wasm, 2);
