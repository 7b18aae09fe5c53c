import { defineAnalysis, multiplicityCitations, z } from '@kindred/core';
import { explainedBy } from '../formula/explained-by.ts';
import { ingredientsOf } from '../formula/ingredients-of.ts';
import { parseFormula } from '../formula/parse-formula.ts';
import { fitLinearModel } from './fit-linear-model.ts';

/** Ordinary least squares of an outcome on ingredients, with contrasts and interactions. */
export const linearModel = defineAnalysis({
  name: 'linear-model',
  summary:
    'Linear model of the outcome, by a formula in R’s syntax; type II tests and VIF per term.',
  cites: [
    '@article{mackinnon1985, author = {MacKinnon, James G. and White, Halbert}, title = {Some heteroskedasticity-consistent covariance matrix estimators with improved finite sample properties}, journal = {Journal of Econometrics}, volume = {29}, number = {3}, pages = {305--325}, year = {1985}, doi = {10.1016/0304-4076(85)90158-7}}',
    '@article{fox1992, author = {Fox, John and Monette, Georges}, title = {Generalized collinearity diagnostics}, journal = {Journal of the American Statistical Association}, volume = {87}, number = {417}, pages = {178--183}, year = {1992}}',
    ...multiplicityCitations,
  ],
  options: z.strictObject({
    formula: z
      .string()
      .optional()
      .describe(
        'Model in R’s syntax, `outcome ~ instruction_tuned * log(hidden_dim)`; the left side is the outcome’s own name, `outcome` or `score`.',
      ),
    ingredients: z
      .array(z.string())
      .min(1)
      .optional()
      .describe('Without a formula: ingredients to add up; by default every number and boolean.'),
    contrasts: z
      .enum(['treatment', 'sum'])
      .default('treatment')
      .describe('Levels against the first (`treatment`) or against the mean of all (`sum`).'),
    standardise: z
      .boolean()
      .default(true)
      .describe('Numbers enter as z scores over the rows used; booleans and categories do not.'),
    errors: z
      .enum(['classical', 'hc0', 'hc1', 'hc2', 'hc3'])
      .default('classical')
      .describe(
        'Standard errors: of equal variances, or robust to unequal ones; `hc3` suits small n.',
      ),
  }),
  create: ({ formula: text, ingredients, ...options }) => {
    const formula = text === undefined ? undefined : parseFormula(text);
    return {
      inputs: ['table'],
      ...ingredientsOf(formula, ingredients),
      ...explainedBy(formula),
      run: async (frame, { outcome }) =>
        fitLinearModel(frame, outcome, { formula, ingredients, ...options }),
    };
  },
});
