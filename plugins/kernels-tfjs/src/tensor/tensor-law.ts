import type { Kernel, KernelSignature } from '@kindred/core';
import type { TfjsDevice } from '../device/tfjs-device.ts';

/** A kernel on tensors: takes and writes plain arrays, in between everything stays on the device. */
export type TensorLaw<S extends KernelSignature = KernelSignature> = Pick<
  Kernel<S>,
  'id' | 'writes' | 'reference'
>;

/** Makes a law for the current backend. What it leaves behind in tensors its caller disposes. */
export type MakeLaw<S extends KernelSignature = KernelSignature> = (
  device: TfjsDevice,
) => TensorLaw<S>;
