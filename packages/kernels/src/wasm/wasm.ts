import { defineKernel, KindredError, z } from '@kindred/core';
import { createSession } from '@kindred/core/kernel';
import { builtIn } from '../js/built-in.ts';
import { createHeap } from './heap.ts';
import { laws } from './laws.ts';
import { localCrew } from './local-crew.ts';
import { openMachine } from './open-machine.ts';
import { usefulThreads } from './useful-threads.ts';
import { wasmChannel } from './wasm-channel.ts';
import { workerCrew } from './worker-crew.ts';

const version = '1';

/**
 * WebAssembly with SIMD over worker threads that share one memory; in the calling thread when
 * `threads` is 0. The same bits for any number of threads and on every machine: sums have a fixed
 * order and nothing of relaxed SIMD is used.
 */
export const wasm = defineKernel({
  name: 'wasm',
  summary: 'WebAssembly with SIMD and threads; the default.',
  version,
  options: z.strictObject({}),
  create: () => ({
    async open({ device, threads, signal, kernels }) {
      if (device !== undefined && device !== 'cpu')
        throw new KindredError('KERNEL_UNAVAILABLE', `wasm runs on the cpu, not on "${device}"`);
      const own = new Set(builtIn.map(({ id }) => id as string));
      const guests = kernels.filter(({ id }) => !own.has(id));
      const machine = await openMachine();
      const useful = usefulThreads(threads, navigator.hardwareConcurrency);
      const crew = threads === 0 ? localCrew(machine) : await workerCrew(machine, useful, signal);
      const heap = createHeap(machine.memory, machine.base);
      const channel = wasmChannel(laws, machine.memory, heap, crew, signal);
      return createSession('wasm', version, channel, guests);
    },
  }),
});
