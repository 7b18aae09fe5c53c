import { z } from '@kindred/core';

const nuisance = z.enum(['none', 'fit']).default('none');

/** Options of every ordinal embedder. */
export const ordinalOptions = {
  dimensions: z.int().min(1).max(1000).default(30).describe('Dimensions of the embedding.'),
  holdout: z
    .number()
    .min(0)
    .max(0.9)
    .default(0.2)
    .describe('Share of triplets kept from training: half validation, half test.'),
  maxSteps: z.int().min(1).default(400).describe('Most quasi-Newton steps of a fit.'),
  patience: z
    .int()
    .min(1)
    .default(40)
    .describe('Steps without a better validation loss after which a fit stops.'),
  position: nuisance.describe(
    '"fit" learns a score for each shown place, so a bias is no geometry.',
  ),
  ties: z
    .enum(['shared', 'published'])
    .default('shared')
    .describe('Accuracy counts a k-way tie as 1/k (shared) or as wrong (published).'),
};
