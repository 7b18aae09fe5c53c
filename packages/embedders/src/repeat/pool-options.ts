import { z } from '@kindred/core';

/** How an ensemble's dimensions are pooled, for laws whose dimensions mean something each. */
export const poolOptions = {
  keep: z
    .enum(['medoid', 'reproducible'])
    .default('medoid')
    .describe(
      'What is given. medoid: that run. reproducible: the dimensions of all runs that others find again, fitted once more together.',
    ),
  dimensions: z
    .union([z.literal('auto'), z.int().min(1).max(1000)])
    .default('auto')
    .describe(
      'Of keep: reproducible, how many: those best found again; auto, all that are found better than chance finds them.',
    ),
  redundant: z
    .number()
    .min(0)
    .max(1)
    .default(0.4)
    .describe(
      'Of keep: reproducible: a pooled dimension that correlates more than this with one already kept is that one again (0.4 in arXiv:2407.01067).',
    ),
  order: z
    .enum(['reproducibility', 'weight'])
    .default('reproducibility')
    .describe(
      'Of keep: reproducible, which of two dimensions that are one is kept: the better found again, or the heavier, as arXiv:2407.01067 has it.',
    ),
};
