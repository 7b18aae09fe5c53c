import { z } from '@kindred/core';
import { fitOptions } from '../fit-options.ts';
import { lapseOption } from '../ordinal/lapse-option.ts';
import { repeatOptions } from '../repeat/repeat-options.ts';

const auto = z.literal('auto');
const width = z.number().positive();

export const viceOptions = z.strictObject({
  dimensions: z
    .int()
    .min(1)
    .max(1000)
    .default(100)
    .describe('Dimensions a fit begins with; those that prove empty are pruned.'),
  prior: z
    .union([
      z.enum(['fixed', 'auto']),
      z.strictObject({
        spike: width.describe('Standard deviation of the narrow part: weights that are nothing.'),
        slab: width.describe('Standard deviation of the wide part: weights that are something.'),
        mixing: z.number().gt(0).lt(1).describe('Share of weights expected to be nothing.'),
      }),
    ])
    .default('fixed')
    .describe(
      'What is believed of a weight before any judgment: a narrow bell around 0 (the spike), or a wide one (the slab). fixed: spike 0.15, slab 0.5, mixing 0.5, best on 300,000 human triplets over 1,854 items; under schedule published its 0.25, 1, 0.5. auto: of five priors, from narrow to wide, the validation loss chooses; fewer judgments want wider ones.',
    ),
  schedule: z
    .enum(['annealed', 'published'])
    .default('annealed')
    .describe(
      'annealed: large batches and constant steps until the number of dimensions is stable, then ever shorter steps. published: small batches and short constant steps, hours for what takes a minute.',
    ),
  epochs: z
    .union([auto, z.int().min(1)])
    .default('auto')
    .describe(
      'Most passes over the training judgments at constant steps. auto: 100, or as many as make 12,800 steps; published: 2000.',
    ),
  batch: z
    .union([auto, z.int().min(1)])
    .default('auto')
    .describe(
      'Judgments a step. auto: a power of two, 16 to 2048, that meets most items and gives at most 255 steps a pass where it can; published: 128.',
    ),
  rate: z
    .union([auto, z.number().positive()])
    .default('auto')
    .describe('Step size. auto: 0.01; published: 0.001.'),
  burnIn: z
    .union([auto, z.int().min(0)])
    .default('auto')
    .describe(
      'Passes before the number of dimensions is looked at. auto: 5, or as many as make 640 steps; published: 500.',
    ),
  window: z
    .union([auto, z.int().min(1)])
    .default('auto')
    .describe(
      'The number of dimensions is stable when so many passes have left it the same. auto: 10, or as many as make 1,280 steps; published: 500.',
    ),
  leastItems: z
    .int()
    .min(0)
    .default(5)
    .describe(
      'A dimension is kept when more items than this weigh above 0 on it, at a false discovery rate of 5 %.',
    ),
  samples: z
    .int()
    .min(1)
    .max(1000)
    .default(30)
    .describe('Draws of the posterior that held-out predictions are averaged over.'),
  lapse: lapseOption,
  ...fitOptions,
  ...repeatOptions,
});
