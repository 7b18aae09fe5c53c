import { type KernelRef, matmul, procrustesNull } from '@kindred/core';
import type { Repeats } from './repeats.ts';

/** What repeats run besides the fits themselves. */
export function repeatKernels({ ensemble, bootstrap }: Repeats): readonly KernelRef[] {
  return ensemble || bootstrap ? [matmul, procrustesNull] : [];
}
