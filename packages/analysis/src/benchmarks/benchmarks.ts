import { defineAnalysis, multiplicityCitations, z } from '@kindred/core';
import { explainByBenchmarks } from './explain-by-benchmarks.ts';

const names = z.array(z.string()).min(1);

/** Scores on other benchmarks against the outcome. */
export const benchmarks = defineAnalysis({
  name: 'benchmarks',
  summary:
    'Correlations of benchmark scores with the outcome, raw and given scale, and which correlates best.',
  cites: [
    '@article{steiger1980, author = {Steiger, James H.}, title = {Tests for comparing elements of a correlation matrix}, journal = {Psychological Bulletin}, volume = {87}, number = {2}, pages = {245--251}, year = {1980}}',
    '@article{zou2007, author = {Zou, Guang Yong}, title = {Toward using confidence intervals to compare correlations}, journal = {Psychological Methods}, volume = {12}, number = {4}, pages = {399--413}, year = {2007}}',
    ...multiplicityCitations,
  ],
  options: z
    .strictObject({
      columns: names.describe('Ingredients that are benchmark scores, e.g. `[MMLU, BBH]`.'),
      control: names
        .optional()
        .describe(
          'Ingredients to partial out, e.g. `[parameters]`; log10 is taken where one declares scale: log.',
        ),
    })
    .refine(({ columns, control = [] }) => !columns.some((name) => control.includes(name)), {
      path: ['control'],
      message: 'a benchmark cannot be its own control',
    }),
  create: ({ columns, control = [] }) => ({
    inputs: ['table'],
    ingredients: [...columns, ...control],
    run: async (frame, { outcome }) => explainByBenchmarks(frame, outcome, { columns, control }),
  }),
});
