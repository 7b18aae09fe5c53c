import { z } from '@kindred/core';

const nuisance = z.enum(['none', 'fit']).default('none');

export const cklOptions = z.strictObject({
  dimensions: z.int().min(1).max(1000).default(30).describe('Dimensions of the embedding.'),
  holdout: z
    .number()
    .min(0)
    .max(0.9)
    .default(0.2)
    .describe('Share of triplets kept from training: half validation, half test.'),
  mu: z
    .number()
    .positive()
    .default(0.05)
    .describe('Added to every squared distance; the larger, the noisier near choices.'),
  maxSteps: z.int().min(1).default(400).describe('Most quasi-Newton steps of a fit.'),
  patience: z
    .int()
    .min(1)
    .default(40)
    .describe('Steps without a better validation loss after which a fit stops.'),
  position: nuisance.describe(
    '"fit" learns a logit for each shown place, so a bias is no geometry.',
  ),
  lapse: nuisance.describe('"fit" learns the share of answers that are guesses.'),
});
