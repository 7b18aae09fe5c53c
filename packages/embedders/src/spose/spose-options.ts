import { z } from '@kindred/core';
import { fitOptions } from '../fit-options.ts';
import { lapseOption } from '../ordinal/lapse-option.ts';
import { pooledEnsemble } from '../repeat/pooled-ensemble.ts';
import { repeatOptions } from '../repeat/repeat-options.ts';

const lambda = z.number().min(0);
const auto = z.literal('auto');

export const sposeOptions = z.strictObject({
  dimensions: z
    .int()
    .min(1)
    .max(1000)
    .default(90)
    .describe(
      'Dimensions a fit begins with. Sparsity empties those it does not need; kept, by the published rule, are those on which some item weighs more than 0.1.',
    ),
  lambda: z
    .union([z.enum(['scaled', 'auto']), lambda, z.array(lambda).min(1)])
    .default('scaled')
    .describe(
      'Sparsity: the larger, the fewer dimensions. scaled: by the judgments an item has, near the best on 80,000 to 300,000 human triplets over 1,854 items (0.065, 0.02) and 0.005 for 4.7 million. auto: begins there and lets the validation loss choose in steps of 2, then √2; about five fits. Of a list the validation loss chooses.',
    ),
  optimiser: z
    .enum(['projected-adam', 'reference'])
    .default('projected-adam')
    .describe(
      'projected-adam: large batches, a step size that falls to 0 as a cosine, weights kept from falling below 0. reference: the published schedule to the letter, many times slower: constant steps, negative weights only discouraged, an incomplete last batch left out, the last pass given with |weights|.',
    ),
  epochs: z
    .union([auto, z.int().min(1)])
    .default('auto')
    .describe(
      'Passes over the training judgments. auto: 25 from 250,000 judgments on, up to 100 over fewer, and 6,000 steps at least; reference: 500.',
    ),
  batch: z
    .union([auto, z.int().min(1)])
    .default('auto')
    .describe(
      'Judgments a step. auto: a power of two, 16 to 2048, that meets most items and gives at most 511 steps a pass where it can; reference: 100.',
    ),
  rate: z
    .union([auto, z.number().positive()])
    .default('auto')
    .describe('First step size. auto: 0.015; reference: 0.001.'),
  patience: z
    .int()
    .min(1)
    .nullable()
    .default(null)
    .describe(
      'Early stopping: passes without a better validation loss after which a fit stops, to give the best pass. null: all passes are made and the last is given, the only one at which the objective has settled, as steps shrink to 0.',
    ),
  lapse: lapseOption,
  ...fitOptions,
  ...repeatOptions,
  ensemble: pooledEnsemble,
});
