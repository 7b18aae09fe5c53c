import {
  choiceSlopes,
  type KernelRef,
  matmul,
  neighbourSlopes,
  principalAxes,
  sposeLoss,
} from '@kindred/core';

/** What learning a transform runs on. */
export const transformKernels: readonly KernelRef[] = [
  choiceSlopes,
  matmul,
  neighbourSlopes,
  principalAxes,
  sposeLoss,
];
