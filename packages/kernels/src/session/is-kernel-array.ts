import type { KernelArray, KernelBuffer } from '@kindred/core';

/** Whether an argument is a plain array and not a session's buffer. */
export function isKernelArray(value: KernelArray | KernelBuffer): value is KernelArray {
  return ArrayBuffer.isView(value);
}
