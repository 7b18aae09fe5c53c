import { defineKernel, KindredError, principalAxes, z } from '@kindred/core';
import { createSession, localChannel, workerChannel } from '@kindred/core/kernel';
import type { DeviceName } from './device/device-name.ts';
import { shareChannel } from './share-channel.ts';

const version = '1';
/** TensorFlow.js is loaded where it is used, which is seldom this thread. */
const openHere = async (device: DeviceName) =>
  (await import('./device/open-engine.ts')).openEngine(device);
/**
 * Kindred's own laws that are run by their reference, as a plugin's are: what a fit ends with, once,
 * on as many numbers as it has parameters. Others that are not here are left to the next backend.
 */
const small: ReadonlySet<string> = new Set([principalAxes.id]);
/** The built worker: the same file whether this one runs from `src` (tests) or from `dist`. */
const worker = new URL('../dist/worker.js', import.meta.url);

/**
 * A backend on one device of TensorFlow.js, in single precision. Each session has a thread of its
 * own and so a TensorFlow.js of its own; those of a native package share one. With `threads` 0 all
 * is done in the calling thread.
 */
export function tfjsBackend(name: string, device: DeviceName, place: string, summary: string) {
  const native = device === 'node' || device === 'gpu';
  const inWorker = (signal: AbortSignal) => workerChannel(signal, worker, device);
  const open = native ? shareChannel(inWorker) : inWorker;
  return defineKernel({
    name,
    summary,
    version,
    options: z.strictObject({}),
    create: () => ({
      async open({ device: wanted, threads, signal, kernels }) {
        if (wanted !== undefined && wanted !== place)
          throw new KindredError(
            'KERNEL_UNAVAILABLE',
            `${name} runs on the ${place}, not on "${wanted}"`,
          );
        const channel =
          threads === 0 ? localChannel(await openHere(device), signal) : await open(signal);
        const guests = kernels.filter(({ id }) => !id.startsWith('kindred/') || small.has(id));
        return createSession(name, `${version}/${channel.version}`, channel, guests, 'single');
      },
    }),
  });
}
