import { defineAnalysis, z } from '@kindred/core';
import { compareGroups } from './compare-groups.ts';

/** Welch's t test of an outcome between the groups an ingredient forms. */
export const groupTest = defineAnalysis({
  name: 'group-test',
  summary: 'Welch t test of the outcome between the groups of a boolean or category ingredient.',
  cites: [
    "@article{welch1947, author = {Welch, B. L.}, title = {The generalization of `{Student's}' problem when several different population variances are involved}, journal = {Biometrika}, volume = {34}, pages = {28--35}, year = {1947}, doi = {10.1093/biomet/34.1-2.28}}",
    '@article{holm1979, author = {Holm, Sture}, title = {A simple sequentially rejective multiple test procedure}, journal = {Scandinavian Journal of Statistics}, volume = {6}, number = {2}, pages = {65--70}, year = {1979}}',
  ],
  options: z.strictObject({
    by: z
      .string()
      .describe(
        'Ingredient that forms the groups; with more than two levels, every pair is tested.',
      ),
  }),
  create: ({ by }) => ({
    inputs: ['table'],
    ingredients: [by],
    run: async (frame, { outcome }) => compareGroups(frame, outcome, by),
  }),
});
