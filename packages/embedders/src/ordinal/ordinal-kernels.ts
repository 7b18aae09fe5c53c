import { ordinalLoss, ordinalSteps, principalAxes } from '@kindred/core';

/** What every ordinal fit runs. */
export const ordinalKernels = [ordinalSteps, ordinalLoss, principalAxes] as const;
