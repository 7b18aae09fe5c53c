import { z } from '@kindred/core';
import { dimensionsOption } from '../dimensions/dimensions-option.ts';
import { fitOptions } from '../fit-options.ts';
import { repeatOptions } from '../repeat/repeat-options.ts';

/** Options of every ordinal embedder. */
export const ordinalOptions = {
  dimensions: dimensionsOption,
  starts: z
    .union([z.literal('auto'), z.int().min(1).max(1000)])
    .default('auto')
    .describe(
      'Fits from other random vectors, of which the least loss of training and validation together keeps the best; every second one is led by ste. auto: 20 / dimensions, at least 1; few dimensions have more optima that are only local.',
    ),
  maxSteps: z.int().min(1).default(400).describe('Most quasi-Newton steps from one start.'),
  patience: z
    .int()
    .min(1)
    .default(40)
    .describe('Steps without a better validation loss after which a fit stops.'),
  ...fitOptions,
  ...repeatOptions,
};
