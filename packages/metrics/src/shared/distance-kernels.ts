import { choiceMatrix, rdm, type KernelRef } from '@kindred/core';
import type { distance } from './distance.ts';

/** What making RDMs by a distance needs. */
export function distanceKernels(option: 'auto' | (typeof distance)[number]): KernelRef {
  return option === 'choice' || option === 'choice-over-n' ? choiceMatrix : rdm;
}
