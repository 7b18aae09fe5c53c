import { Clock, defineEmbedder, viceEpoch, viceLoss } from '@kindred/core';
import { fitRepeatedly } from '../repeat/fit-repeatedly.ts';
import { repeatKernels } from '../repeat/repeat-kernels.ts';
import { fitVice } from './fit-vice.ts';
import { viceOptions } from './vice-options.ts';

/**
 * VICE (Muttenthaler et al. 2022): SPoSE's law with a Gaussian posterior over every weight and a
 * spike-and-slab prior. Minimised is the mean −ln P of draws of the posterior plus its divergence
 * from the prior over the number of judgments. Values are the posterior's means, not below 0, on
 * the dimensions that hold items; held-out figures are of predictions averaged over the posterior.
 */
export const vice = defineEmbedder({
  name: 'vice',
  summary: 'Sparse non-negative vectors with the uncertainty of every weight.',
  cites: [
    '@inproceedings{muttenthaler2022, author = {Muttenthaler, Lukas and Zheng, Charles Y. and McClure, Patrick and Vandermeulen, Robert A. and Hebart, Martin N. and Pereira, Francisco}, title = {{VICE}: Variational Interpretable Concept Embeddings}, booktitle = {Advances in Neural Information Processing Systems}, volume = {35}, year = {2022}, eprint = {2205.00756}, archivePrefix = {arXiv}}',
  ],
  options: viceOptions,
  needs: [Clock],
  create: (options, clock) => ({
    accepts: ['anchored', 'odd-one-out'],
    dimensions: 'auto',
    holdout: options.holdout,
    kernels: [viceEpoch, viceLoss, ...repeatKernels(options)],
    fit: (splits, ctx) =>
      fitRepeatedly((one, at) => fitVice(one, options, at), options, splits, { ...ctx, clock }),
  }),
});
