import { type KernelBackend, type KernelSession, KindredError } from '@kindred/core';
import { arrayEngine, createSession, localChannel } from '@kindred/core/kernel';
import { setImmediate } from 'node:timers/promises';
import type { GpuJs } from './device/gpu-js.ts';
import { loadOptional } from './device/load-optional.ts';
import { openDevice } from './device/open-device.ts';
import { probe } from './device/probe.ts';
import { unavailable } from './device/unavailable.ts';
import { allLaws } from './law/all-laws.ts';

type Instance = InstanceType<GpuJs['GPU']>;

/**
 * Opens a session on one mode of gpu.js, in single precision. Everything is sent from the calling
 * thread, as the native libraries below want it; others have their turn between steps.
 */
export async function openSession(
  given: Parameters<KernelBackend['open']>[0],
  mode: {
    /** The component's name. */
    readonly name: string;
    readonly version: string;
    /** Where it runs: `cpu` or `gpu`. */
    readonly place: string;
    /** An instance, and what it runs on. Throws `KERNEL_UNAVAILABLE`. */
    readonly open: (gpujs: GpuJs) => Promise<{ readonly gpu: Instance; readonly on: string }>;
  },
): Promise<KernelSession> {
  const { name, version, place } = mode;
  const { signal, kernels } = given;
  if (given.device !== undefined && given.device !== place)
    throw unavailable(`${name} runs on the ${place}, not on "${given.device}"`);
  const withGl = name === 'gpujs-gpu';
  const { default: gpujs } = await loadOptional('gpu.js', () => import('gpu.js'), withGl);
  const { default: about } = await import('gpu.js/package.json', { with: { type: 'json' } });
  const { gpu, on } = await mode.open(gpujs as unknown as GpuJs);
  const device = openDevice(gpu);
  let closed = false;
  let running: Promise<unknown> = Promise.resolve();
  const pause = async (): Promise<void> => {
    await setImmediate();
    if (closed) throw new KindredError('KERNEL_CLOSED', 'The kernel session was disposed');
    if (signal.aborted)
      throw new KindredError('KERNEL_ABORTED', 'The run was stopped', { cause: signal.reason });
  };
  const engine = arrayEngine(
    allLaws.map((law) => ({
      id: law.id,
      writes: law.writes,
      reference(arrays, scalars) {
        device.tidy();
        const result = law.run(device, arrays, scalars, pause);
        running = result.catch(() => {});
        return result;
      },
    })),
  );
  const close = async (): Promise<void> => {
    if (closed) return;
    closed = true;
    await running;
    await device.close();
  };
  try {
    await probe(device);
  } catch (error) {
    await close();
    throw error;
  }
  // Kindred's own laws that are not here are left to the next backend.
  const guests = kernels.filter(({ id }) => !id.startsWith('kindred/'));
  const channel = localChannel(engine, signal, close);
  return createSession(name, `${version}/${about.version}, ${on}`, channel, guests, 'single');
}
