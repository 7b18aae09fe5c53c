import { z } from '@kindred/core';
import { seedsOption } from './seeds-option.ts';

/** Options of every embedder: fits done again, to see what of an embedding is not chance. */
export const repeatOptions = {
  ensemble: z
    .strictObject({ seeds: seedsOption })
    .nullable()
    .default(null)
    .describe(
      '{ seeds: 20 } fits the same training judgments from 20 seeds, gives the medoid run (the one with the largest mean Procrustes R² with the others), and says how well each of its dimensions is found by the others.',
    ),
  bootstrap: z
    .strictObject({
      draws: z
        .int()
        .min(10)
        .max(100_000)
        .describe('Resampled fits, each as long as the fit itself.'),
    })
    .nullable()
    .default(null)
    .describe(
      '{ draws: 200 } fits 200 resamples of the training triplets, to say how much the embedding would differ had other triplets been asked: Procrustes R² with the estimate, and each item’s spread.',
    ),
};
