import {
  type Clock,
  type Embedder,
  type Files,
  ordinalLoss,
  ordinalSteps,
  principalAxes,
} from '@kindred/core';
import type { DimensionsChoice } from '../dimensions/dimensions-choice.ts';
import { fitAtDimensions } from '../dimensions/fit-at-dimensions.ts';
import { openDimensions } from '../dimensions/open-dimensions.ts';
import { repeatKernels } from '../repeat/repeat-kernels.ts';
import type { Repeats } from '../repeat/repeats.ts';
import { fitOrdinal } from './fit-ordinal.ts';
import type { OrdinalLaw } from './ordinal-law.ts';
import type { OrdinalSettings } from './ordinal-settings.ts';

/** The embedder of a law, which may depend on the number of dimensions. */
export async function createOrdinal(
  lawOf: (dimensions: number) => OrdinalLaw,
  options: Omit<OrdinalSettings, 'dimensions'> &
    Repeats & { readonly dimensions: DimensionsChoice },
  clock: Clock,
  files: Files,
): Promise<Embedder> {
  const rule = await openDimensions(options.dimensions, files);
  return {
    accepts: ['anchored', 'odd-one-out'],
    dimensions: rule.declared,
    holdout: options.holdout,
    kernels: [ordinalSteps, ordinalLoss, principalAxes, ...repeatKernels(options)],
    ...(rule.fingerprint !== undefined && { fingerprint: rule.fingerprint }),
    fit: (splits, ctx) =>
      fitAtDimensions(
        rule,
        (dimensions) => (one, at) => fitOrdinal(one, lawOf, { ...options, dimensions }, at),
        options,
        splits,
        { ...ctx, clock },
      ),
  };
}
