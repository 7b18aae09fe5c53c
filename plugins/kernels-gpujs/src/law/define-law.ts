import type { KernelRef, KernelSignature } from '@kindred/core';
import type { Device } from '../device/device.ts';
import type { Law } from './law.ts';

/** A law with the types of its kernel's signature. */
export function defineLaw<S extends KernelSignature>(
  { id }: KernelRef<S>,
  writes: readonly (keyof S['arrays'] & string)[],
  run: (
    device: Device,
    arrays: S['arrays'],
    scalars: S['scalars'],
    pause: () => Promise<void>,
  ) => Promise<S['result']>,
): Law {
  return { id, writes, run };
}
