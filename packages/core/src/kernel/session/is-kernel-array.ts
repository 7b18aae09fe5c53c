import type { KernelArray } from '../../contract/kernel-array.ts';
import type { KernelBuffer } from '../../contract/kernel-buffer.ts';

/** Whether an argument is a plain array and not a session's buffer. */
export function isKernelArray(value: KernelArray | KernelBuffer): value is KernelArray {
  return ArrayBuffer.isView(value);
}
