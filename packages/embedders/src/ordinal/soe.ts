import { Clock, defineEmbedder, Files, z } from '@kindred/core';
import { createOrdinal } from './create-ordinal.ts';
import { ordinalOptions } from './ordinal-options.ts';

/**
 * Soft ordinal embedding (Terada & von Luxburg 2014): the chosen pair's distance should be smaller
 * than every other one by a margin, and what lacks is squared: max(0, margin + d − other d)², for
 * odd-one-out the mean over the two others.
 * The margin sets the scale alone: twice the margin gives twice the vectors. The law has no
 * probabilities; held-out cross-entropy is that of P ∝ exp(−slope · d), the slope fitted on the
 * validation share. The vectors are given centred, on their principal axes.
 */
export const soe = defineEmbedder({
  name: 'soe',
  version: '2',
  summary: 'Soft ordinal embedding: vectors whose distances keep the order of choices.',
  cites: [
    '@inproceedings{terada2014, author = {Terada, Yoshikazu and von Luxburg, Ulrike}, title = {Local Ordinal Embedding}, booktitle = {Proceedings of the 31st International Conference on Machine Learning}, series = {PMLR}, volume = {32}, pages = {847--855}, year = {2014}}',
  ],
  options: z.strictObject({
    ...ordinalOptions,
    margin: z
      .number()
      .positive()
      .default(0.1)
      .describe('By how much the chosen distance should be the smaller; sets the scale alone.'),
  }),
  needs: [Clock, Files],
  create: ({ margin, ...options }, clock, files) =>
    createOrdinal(
      () => ({
        code: 4,
        shape: margin,
        unit: margin,
        single: () => margin ** 2,
        likelihood: false,
        words: `soft ordinal embedding, mean max(0, ${margin} + d − other d)²`,
        advice: 'raise "margin"',
      }),
      options,
      clock,
      files,
    ),
});
