import { defineAnalysis, z } from '@kindred/core';
import { correlate } from './correlate.ts';

/** Pearson's r of an outcome with every numeric or boolean ingredient. */
export const correlation = defineAnalysis({
  name: 'correlation',
  summary: 'Pearson correlation of the outcome with every number or boolean ingredient.',
  options: z.strictObject({
    method: z
      .literal('pearson')
      .default('pearson')
      .describe('Which correlation; booleans count 0/1, which makes it point-biserial.'),
    ingredients: z
      .array(z.string())
      .min(1)
      .optional()
      .describe('Ingredients to test; by default every number and boolean.'),
    outliers: z
      .enum(['none', 'iqr'])
      .default('none')
      .describe('`iqr` leaves out rows whose ingredient lies beyond 1.5 IQR of the quartiles.'),
  }),
  create: ({ ingredients, outliers }) => ({
    inputs: ['table'],
    ...(ingredients && { ingredients }),
    run: async (frame, { outcome }) => correlate(frame, outcome, { ingredients, outliers }),
  }),
});
