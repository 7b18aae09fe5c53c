import type { Kernel, KernelArray } from '@kindred/core';
import type { Device } from '../device/device.ts';

/** A kernel on gpu.js. Arrays it writes are written when it is done, so a stopped run changes none. */
export interface Law {
  readonly id: Kernel['id'];
  readonly writes: readonly string[];
  run(
    device: Device,
    arrays: Readonly<Record<string, KernelArray>>,
    scalars: Readonly<Record<string, number>>,
    /** Called between pieces of work: lets others run, throws when the run was stopped. */
    pause: () => Promise<void>,
  ): Promise<Readonly<Record<string, number>>>;
}
