import { z } from '@kindred/core';

/** Options of every embedder that learns from choices. */
export const fitOptions = {
  holdout: z
    .number()
    .min(0)
    .max(0.9)
    .default(0.2)
    .describe('Share of triplets kept from training: half validation, half test.'),
  position: z
    .enum(['none', 'fit'])
    .default('none')
    .describe('"fit" learns a score for each shown place, so a bias is no geometry.'),
  ties: z
    .enum(['shared', 'published'])
    .default('shared')
    .describe(
      'How held-out accuracy counts a tie: a k-way tie as 1/k, or as the law’s published code does.',
    ),
};
