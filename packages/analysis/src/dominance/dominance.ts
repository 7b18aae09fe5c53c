import { defineAnalysis, z } from '@kindred/core';
import { explainedBy } from '../formula/explained-by.ts';
import { ingredientsOf } from '../formula/ingredients-of.ts';
import { parseFormula } from '../formula/parse-formula.ts';
import { weighDominance } from './weigh-dominance.ts';

/** Each term's share of R², averaged over all models without it. */
export const dominance = defineAnalysis({
  name: 'dominance',
  summary:
    'Share of R² of each term: its gain averaged over all subsets of the others (Shapley, LMG).',
  cites: [
    '@article{budescu1993, author = {Budescu, David V.}, title = {Dominance analysis: a new approach to the problem of relative importance of predictors in multiple regression}, journal = {Psychological Bulletin}, volume = {114}, number = {3}, pages = {542--551}, year = {1993}}',
  ],
  options: z.strictObject({
    formula: z
      .string()
      .optional()
      .describe('Main effects in R’s syntax, `outcome ~ instruction_tuned + log(hidden_dim)`.'),
    ingredients: z
      .array(z.string())
      .min(1)
      .optional()
      .describe('Without a formula: ingredients to weigh; by default every number and boolean.'),
    bootstrap: z
      .int()
      .min(100)
      .max(10_000)
      .default(1000)
      .describe('Resamples of rows, or of groups, for the percentile intervals.'),
    groups: z
      .string()
      .optional()
      .describe('Ingredient whose levels are resampled whole, such as the family of models.'),
  }),
  create: ({ formula: text, ingredients, ...options }) => {
    const formula = text === undefined ? undefined : parseFormula(text);
    return {
      inputs: ['table'],
      ...ingredientsOf(formula, ingredients),
      ...explainedBy(formula),
      run: (frame, { outcome, ...ctx }) =>
        weighDominance(frame, outcome, { formula, ingredients, ...options }, ctx),
    };
  },
});
