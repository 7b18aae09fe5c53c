import { Clock, defineEmbedder, sposeEpoch, sposeLoss } from '@kindred/core';
import { fitRepeatedly } from '../repeat/fit-repeatedly.ts';
import { repeatKernels } from '../repeat/repeat-kernels.ts';
import { fitSpose } from './fit-spose.ts';
import { sposeOptions } from './spose-options.ts';

/**
 * SPoSE (Zheng et al. 2019; Hebart et al. 2020): sparse non-negative vectors; the pair that is kept
 * together is chosen with the softmax of the pairs' dot products, among three for odd-one-out and
 * between the anchor's two for anchored triplets. Objective: mean −ln P + (lambda / n) · Σ vectors.
 * Unlike the reference code, weights are kept ≥ 0 by projection and the softmax cannot overflow.
 */
export const spose = defineEmbedder({
  name: 'spose',
  version: '2',
  summary: 'Sparse non-negative vectors whose dot products predict choices.',
  cites: [
    '@article{hebart2020, author = {Hebart, Martin N. and Zheng, Charles Y. and Pereira, Francisco and Baker, Chris I.}, title = {Revealing the multidimensional mental representations of natural objects underlying human similarity judgements}, journal = {Nature Human Behaviour}, volume = {4}, pages = {1173--1185}, year = {2020}, doi = {10.1038/s41562-020-00951-3}}',
    '@inproceedings{zheng2019, author = {Zheng, Charles Y. and Pereira, Francisco and Baker, Chris I. and Hebart, Martin N.}, title = {Revealing interpretable object representations from human behavior}, booktitle = {International Conference on Learning Representations}, year = {2019}, eprint = {1901.02915}, archivePrefix = {arXiv}}',
  ],
  options: sposeOptions,
  compat: {
    'arXiv:2407.01067': {
      summary:
        'The dimensions of 20 runs pooled: of those that correlate more than 0.4 the heaviest, of these the 66 best found again (5 of the study’s were picked by hand).',
      options: {
        ensemble: {
          seeds: 20,
          keep: 'reproducible',
          dimensions: 66,
          redundant: 0.4,
          order: 'weight',
        },
      },
    },
  },
  needs: [Clock],
  create: (options, clock) => ({
    accepts: ['anchored', 'odd-one-out'],
    dimensions: 'auto',
    holdout: options.holdout,
    kernels: [sposeEpoch, sposeLoss, ...repeatKernels(options)],
    fit: (splits, ctx) =>
      fitRepeatedly((one, at, start) => fitSpose(one, options, at, start), options, splits, {
        ...ctx,
        clock,
      }),
  }),
});
