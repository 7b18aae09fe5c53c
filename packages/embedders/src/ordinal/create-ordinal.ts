import { type Clock, type Embedder, ordinalLoss, ordinalSteps, principalAxes } from '@kindred/core';
import { fitOrdinal } from './fit-ordinal.ts';
import type { OrdinalLaw } from './ordinal-law.ts';
import type { OrdinalSettings } from './ordinal-settings.ts';

/** The embedder of a law, which may depend on the number of dimensions. */
export function createOrdinal(
  lawOf: (dimensions: number) => OrdinalLaw,
  options: OrdinalSettings,
  clock: Clock,
): Embedder {
  return {
    accepts: ['anchored', 'odd-one-out'],
    dimensions: options.dimensions,
    holdout: options.holdout,
    kernels: [ordinalSteps, ordinalLoss, principalAxes],
    fit: (splits, ctx) => fitOrdinal(splits, lawOf, options, { ...ctx, clock }),
  };
}
