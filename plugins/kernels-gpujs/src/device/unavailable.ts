import { KindredError } from '@kindred/core';

/** The error that lets the next backend be tried. */
export function unavailable(message: string, cause?: unknown): KindredError {
  return new KindredError('KERNEL_UNAVAILABLE', message, { cause });
}
