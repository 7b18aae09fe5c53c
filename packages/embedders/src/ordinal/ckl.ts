import { Clock, defineEmbedder, Files, z } from '@kindred/core';
import { createOrdinal } from './create-ordinal.ts';
import { lapseOption } from './lapse-option.ts';
import { ordinalOptions } from './ordinal-options.ts';

/**
 * The crowd kernel law (Tamuz et al. 2011): an option is chosen with P ∝ 1 / (mu + d²) of its pair:
 * anchor and option, or, for odd-one-out, the two that stay (one three-way likelihood). Distances
 * alone are determined, so the vectors are given centred, on their principal axes.
 */
export const ckl = defineEmbedder({
  name: 'ckl',
  version: '3',
  summary: 'Crowd kernel law: vectors whose squared distances predict choices.',
  cites: [
    '@inproceedings{tamuz2011, author = {Tamuz, Omer and Liu, Ce and Belongie, Serge and Shamir, Ohad and Kalai, Adam Tauman}, title = {Adaptively Learning the Crowd Kernel}, booktitle = {Proceedings of the 28th International Conference on Machine Learning}, pages = {673--680}, year = {2011}, eprint = {1105.1033}, archivePrefix = {arXiv}}',
  ],
  options: z.strictObject({
    ...ordinalOptions,
    mu: z
      .number()
      .positive()
      .default(0.05)
      .describe('Added to every squared distance; the larger, the noisier near choices.'),
    lapse: lapseOption,
  }),
  needs: [Clock, Files],
  create: ({ mu, ...options }, clock, files) =>
    createOrdinal(
      () => ({
        code: 0,
        shape: mu,
        unit: Math.sqrt(mu),
        single: Math.log,
        likelihood: true,
        words: `crowd kernel, P ∝ 1 / (${mu} + d²)`,
        advice: 'raise "mu"',
      }),
      options,
      clock,
      files,
    ),
});
