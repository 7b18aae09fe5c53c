import { Clock, cklLoss, cklSteps, defineEmbedder, principalAxes } from '@kindred/core';
import { cklOptions } from './ckl-options.ts';
import { fitCkl } from './fit-ckl.ts';

/**
 * The crowd kernel law (Tamuz et al. 2011): an option is chosen with P ∝ 1 / (mu + d²) of its pair:
 * anchor and option, or, for odd-one-out, the two that stay (one three-way likelihood). Distances
 * alone are determined, so the vectors are given centred, on their principal axes.
 */
export const ckl = defineEmbedder({
  name: 'ckl',
  summary: 'Crowd kernel law: vectors whose squared distances predict choices.',
  options: cklOptions,
  needs: [Clock],
  create: (options, clock) => ({
    accepts: ['anchored', 'odd-one-out'],
    dimensions: options.dimensions,
    holdout: options.holdout,
    kernels: [cklSteps, cklLoss, principalAxes],
    fit: (splits, ctx) => fitCkl(splits, options, { ...ctx, clock }),
  }),
});
