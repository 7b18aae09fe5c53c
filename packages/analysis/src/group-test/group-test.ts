import { defineAnalysis, multiplicityCitations, z } from '@kindred/core';
import { compareByAnova } from './compare-by-anova.ts';
import { compareByRanks } from './compare-by-ranks.ts';
import { compareGroups } from './compare-groups.ts';
import { comparePairs } from './compare-pairs.ts';

const options = z
  .strictObject({
    by: z
      .union([z.string(), z.array(z.string()).min(1)])
      .describe(
        'Ingredient that forms the groups; with more than two levels, every pair is tested. A list for `anova`: each ingredient after the others.',
      ),
    method: z
      .enum(['welch', 'paired', 'anova', 'kruskal-wallis'])
      .default('welch')
      .describe(
        '`welch`: t test, unequal variances; `paired`: t test within units that `pair` names; `anova`: type II F tests; `kruskal-wallis`: by ranks, pairs by Dunn’s test.',
      ),
    pair: z
      .string()
      .optional()
      .describe(
        'For `paired`: ingredient that says which rows belong together, e.g. the base a model was tuned from; several rows of one group and unit are averaged.',
      ),
  })
  .refine(({ method, pair }) => (method === 'paired') === (pair !== undefined), {
    path: ['pair'],
    message: 'method: paired needs pair, the ingredient that joins rows; other methods take none',
  })
  .refine(({ method, by }) => method === 'anova' || typeof by === 'string', {
    path: ['by'],
    message: 'a list of ingredients is for method: anova; give one name',
  });

/** Tests of an outcome between the groups an ingredient forms. */
export const groupTest = defineAnalysis({
  name: 'group-test',
  summary:
    'Welch, paired, ANOVA or Kruskal–Wallis test of the outcome between groups of an ingredient.',
  cites: [
    "@article{welch1947, author = {Welch, B. L.}, title = {The generalization of `{Student's}' problem when several different population variances are involved}, journal = {Biometrika}, volume = {34}, pages = {28--35}, year = {1947}, doi = {10.1093/biomet/34.1-2.28}}",
    '@article{kruskal1952, author = {Kruskal, William H. and Wallis, W. Allen}, title = {Use of ranks in one-criterion variance analysis}, journal = {Journal of the American Statistical Association}, volume = {47}, number = {260}, pages = {583--621}, year = {1952}}',
    '@article{dunn1964, author = {Dunn, Olive Jean}, title = {Multiple comparisons using rank sums}, journal = {Technometrics}, volume = {6}, number = {3}, pages = {241--252}, year = {1964}}',
    ...multiplicityCitations,
  ],
  options,
  create: ({ by, method, pair }) => {
    const factors = [...new Set([by].flat())];
    const [one] = factors;
    return {
      inputs: ['table'],
      ingredients: [...factors, ...(pair === undefined ? [] : [pair])],
      run: async (frame, { outcome }) => {
        if (pair !== undefined) return comparePairs(frame, outcome, one, pair);
        if (method === 'anova') return compareByAnova(frame, outcome, factors);
        if (method === 'kruskal-wallis') return compareByRanks(frame, outcome, one);
        return compareGroups(frame, outcome, one);
      },
    };
  },
});
