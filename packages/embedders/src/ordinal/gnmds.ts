import { Clock, defineEmbedder, Files, z } from '@kindred/core';
import { createOrdinal } from './create-ordinal.ts';
import { ordinalOptions } from './ordinal-options.ts';

/**
 * Generalised non-metric multidimensional scaling (Agarwal et al. 2007) in a given number of
 * dimensions: the chosen pair's squared distance should be smaller than every other one by a margin:
 * max(0, margin + d² − other d²), for odd-one-out the mean over the two others. The margin sets the
 * scale, so no penalty is needed: vectors shrunk to a point cost the margin in every judgment, and
 * larger ones gain nothing where it is kept and pay in proportion where it is not. The law has no probabilities; held-out cross-entropy is that
 * of P ∝ exp(−slope · d²), the slope fitted on the validation share. The vectors are given centred,
 * on their principal axes.
 */
export const gnmds = defineEmbedder({
  name: 'gnmds',
  version: '2',
  summary: 'Non-metric scaling: squared distances keep the order of choices by a margin.',
  cites: [
    '@inproceedings{agarwal2007, author = {Agarwal, Sameer and Wills, Josh and Cayton, Lawrence and Lanckriet, Gert and Kriegman, David and Belongie, Serge}, title = {Generalized Non-metric Multidimensional Scaling}, booktitle = {Proceedings of the Eleventh International Conference on Artificial Intelligence and Statistics}, series = {PMLR}, volume = {2}, pages = {11--18}, year = {2007}}',
  ],
  options: z.strictObject({
    ...ordinalOptions,
    margin: z
      .number()
      .positive()
      .default(1)
      .describe('By how much the chosen squared distance should be the smaller; sets the scale.'),
  }),
  needs: [Clock, Files],
  create: ({ margin, ...options }, clock, files) =>
    createOrdinal(
      () => ({
        code: 3,
        shape: margin,
        unit: Math.sqrt(margin),
        single: () => margin,
        likelihood: false,
        words: `non-metric scaling, mean max(0, ${margin} + d² − other d²)`,
        advice: 'raise "margin"',
      }),
      options,
      clock,
      files,
    ),
});
