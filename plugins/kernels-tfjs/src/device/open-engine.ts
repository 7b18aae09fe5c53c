import { arrayEngine, type KernelEngine } from '@kindred/core/kernel';
import type { DeviceName } from './device-name.ts';
import { deviceLaws } from './device-laws.ts';
import { openDevice } from './open-device.ts';

/**
 * An engine whose laws run on the device, in the thread it is opened in. Buffers are plain arrays in
 * double precision; a run brings its own to the device and its results back.
 */
export async function openEngine(name: DeviceName): Promise<KernelEngine> {
  const device = await openDevice(name);
  return { ...arrayEngine(deviceLaws(device)), version: device.version };
}
