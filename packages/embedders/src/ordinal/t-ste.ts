import { Clock, defineEmbedder, Files, z } from '@kindred/core';
import { createOrdinal } from './create-ordinal.ts';
import { lapseOption } from './lapse-option.ts';
import { ordinalOptions } from './ordinal-options.ts';
import { steCitation } from './ste-citation.ts';

/**
 * t-distributed stochastic triplet embedding (van der Maaten & Weinberger 2012): an option is chosen
 * with P ∝ (1 + d² / alpha)^(−(alpha + 1) / 2) of its pair: anchor and option, or, for odd-one-out,
 * the two that stay (one three-way likelihood). The vectors are given centred, on their principal axes.
 */
export const tSte = defineEmbedder({
  name: 't-ste',
  version: '2',
  summary: 'Stochastic triplet embedding with heavy tails: far pairs differ little.',
  cites: [steCitation],
  options: z.strictObject({
    ...ordinalOptions,
    alpha: z
      .union([z.literal('auto'), z.number().positive()])
      .default('auto')
      .describe(
        'Degrees of freedom: the larger, the lighter the tails. auto: dimensions − 1, at least 1, as published; the salmon tool takes 1.',
      ),
    lapse: lapseOption,
  }),
  needs: [Clock, Files],
  create: ({ alpha, ...options }, clock, files) =>
    createOrdinal(
      (dimensions) => {
        const shape = alpha === 'auto' ? Math.max(1, dimensions - 1) : alpha;
        return {
          code: 2,
          shape,
          unit: Math.min(1, Math.sqrt(shape)),
          single: Math.log,
          likelihood: true,
          words: `t-distributed triplet embedding, P ∝ (1 + d² / ${shape})^−${(shape + 1) / 2}`,
          advice: 'raise "alpha"',
        };
      },
      options,
      clock,
      files,
    ),
});
