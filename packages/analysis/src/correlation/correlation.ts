import { defineAnalysis, multiplicityCitations, z } from '@kindred/core';
import { correlate } from './correlate.ts';
import { outlierRule } from './outlier-rule.ts';

const options = z
  .strictObject({
    method: z
      .enum(['pearson', 'spearman', 'partial'])
      .default('pearson')
      .describe(
        'Which correlation: `pearson` (booleans count 0/1, which makes it point-biserial), `spearman` of ranks, or `partial`, Pearson’s of what the columns under `control` leave of both.',
      ),
    ingredients: z
      .array(z.string())
      .min(1)
      .optional()
      .describe('Ingredients to test; by default every number and boolean.'),
    control: z
      .array(z.string())
      .min(1)
      .optional()
      .describe('Numbers or booleans whose linear share is taken out of both; for `partial` only.'),
    outliers: outlierRule,
  })
  .refine(({ method, control }) => (method === 'partial') === (control !== undefined), {
    path: ['control'],
    message: 'method: partial needs control, a list of ingredients; other methods take none',
  })
  .refine(
    ({ ingredients = [], control = [] }) => !ingredients.some((name) => control.includes(name)),
    { path: ['control'], message: 'an ingredient cannot be its own control' },
  );

/** The correlation of an outcome with every numeric or boolean ingredient. */
export const correlation = defineAnalysis({
  name: 'correlation',
  summary:
    'Pearson, Spearman or partial correlation of the outcome with every number or boolean ingredient.',
  cites: [
    '@article{bonett2000, author = {Bonett, Douglas G. and Wright, Thomas A.}, title = {Sample size requirements for estimating Pearson, Kendall and Spearman correlations}, journal = {Psychometrika}, volume = {65}, number = {1}, pages = {23--28}, year = {2000}}',
    ...multiplicityCitations,
  ],
  options,
  create: ({ ingredients, outliers, method, control }) => ({
    inputs: ['table'],
    ...((ingredients ?? control) && {
      ingredients: [...(ingredients ?? []), ...(control ?? [])],
    }),
    run: async (frame, { outcome }) =>
      correlate(frame, outcome, { ingredients, outliers, method, ...(control && { control }) }),
  }),
});
