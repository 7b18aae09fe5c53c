import { z } from '@kindred/core';

const lambda = z.number().min(0);

export const sposeOptions = z.strictObject({
  dimensions: z
    .int()
    .min(1)
    .max(1000)
    .default(90)
    .describe('Dimensions a fit begins with; those whose weights stay under 0.1 are dropped.'),
  lambda: z
    .union([lambda, z.array(lambda).min(1)])
    .default(0.016)
    .describe('Sparsity: the larger, the fewer dimensions. Of a list the validation loss chooses.'),
  holdout: z
    .number()
    .min(0)
    .max(0.9)
    .default(0.2)
    .describe('Share of triplets kept from training: half validation, half test.'),
  epochs: z.int().min(1).default(20).describe('Passes over the training judgments.'),
  batch: z
    .union([z.literal('auto'), z.int().min(1)])
    .default('auto')
    .describe('Judgments a step; auto: a power of two, 16 to 2048, for 128 to 256 steps an epoch.'),
  rate: z.number().positive().default(0.02).describe('First step size; falls to 0 as a cosine.'),
});
