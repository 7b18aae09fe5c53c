import { z } from 'zod';

/** Options every provider that answers by nearness shares. */
export const choiceOptions = {
  temperature: z
    .number()
    .positive()
    .nullable()
    .default(null)
    .describe(
      'Noise: options are chosen with P ∝ exp(similarity / temperature). null: always the most similar, exact ties at random.',
    ),
  lapse: z
    .number()
    .min(0)
    .max(1)
    .default(0)
    .describe('Share of trials answered by a fair guess, 0 to 1.'),
  as: z
    .enum(['judgments', 'embedding'])
    .default('judgments')
    .describe(
      'judgments: it answers the trials. embedding: its features are compared as they are, no trial is asked.',
    ),
};
