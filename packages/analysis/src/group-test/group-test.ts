import { defineAnalysis, z } from '@kindred/core';
import { compareGroups } from './compare-groups.ts';

/** Welch's t test of an outcome between the groups an ingredient forms. */
export const groupTest = defineAnalysis({
  name: 'group-test',
  summary: 'Welch t test of the outcome between the groups of a boolean or category ingredient.',
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
