import { defineAnalysis, KindredError, multiplicityCitations, z } from '@kindred/core';
import { explainedBy } from '../formula/explained-by.ts';
import { nameOutcome } from '../formula/name-outcome.ts';
import { parseFormula } from '../formula/parse-formula.ts';
import { makeDesign } from './make-design.ts';
import { runMixedModel } from './run-mixed-model.ts';
import { shortFormula } from './short-formula.ts';

/** A linear mixed model of an outcome: fixed effects of ingredients, random effects of groups. */
export const mixedModel = defineAnalysis({
  name: 'mixed-model',
  summary:
    'Linear mixed model: effects of ingredients with random intercepts and slopes of groups (R syntax).',
  cites: [
    '@article{bates2015, author = {Bates, Douglas and M{\\"a}chler, Martin and Bolker, Ben and Walker, Steve}, title = {Fitting Linear Mixed-Effects Models Using lme4}, journal = {Journal of Statistical Software}, volume = {67}, number = {1}, pages = {1--48}, year = {2015}, doi = {10.18637/jss.v067.i01}}',
    '@article{kuznetsova2017, author = {Kuznetsova, Alexandra and Brockhoff, Per B. and Christensen, Rune H. B.}, title = {lmerTest Package: Tests in Linear Mixed Effects Models}, journal = {Journal of Statistical Software}, volume = {82}, number = {13}, pages = {1--26}, year = {2017}, doi = {10.18637/jss.v082.i13}}',
    '@article{nakagawa2017, author = {Nakagawa, Shinichi and Johnson, Paul C. D. and Schielzeth, Holger}, title = {The coefficient of determination R2 and intra-class correlation coefficient from generalized linear mixed-effects models revisited and expanded}, journal = {Journal of the Royal Society Interface}, volume = {14}, number = {134}, pages = {20170213}, year = {2017}, doi = {10.1098/rsif.2017.0213}}',
    '@article{fox1992, author = {Fox, John and Monette, Georges}, title = {Generalized collinearity diagnostics}, journal = {Journal of the American Statistical Association}, volume = {87}, number = {417}, pages = {178--183}, year = {1992}}',
    ...multiplicityCitations,
  ],
  options: z.strictObject({
    formula: z
      .string()
      .optional()
      .describe(
        'Model in R’s syntax, such as `r2 ~ tuned + log(size) + (1 | family/base)`; left of ~ stands the outcome’s name, `outcome` or `score`.',
      ),
    groups: z
      .string()
      .optional()
      .describe(
        'In place of a formula: the grouping of a random intercept, `family` or nested `family/base`.',
      ),
    ingredients: z
      .array(z.string())
      .min(1)
      .optional()
      .describe('With `groups`: the fixed effects; by default every number and boolean.'),
    method: z
      .enum(['reml', 'ml'])
      .default('reml')
      .describe(
        'Restricted or full maximum likelihood; only `ml` compares models of different fixed effects.',
      ),
    standardise: z
      .boolean()
      .default(true)
      .describe('Turns numeric predictors into z scores over the rows in use.'),
    interval: z
      .enum(['satterthwaite', 'profile', 'bootstrap'])
      .default('satterthwaite')
      .describe(
        '95 % intervals of fixed effects: t with Satterthwaite df, profile likelihood, or parametric bootstrap-t, which a singular fit always has. Those of variances are profiles, percentiles under `bootstrap`.',
      ),
    bootstraps: z
      .int()
      .min(100)
      .max(100_000)
      .default(1000)
      .describe('Draws of the parametric bootstrap.'),
  }),
  create: ({ formula, groups, ingredients, ...options }) => {
    if ((formula === undefined) === (groups === undefined) || (formula && ingredients)) {
      throw new KindredError(
        'MIXED_MODEL_OPTIONS',
        'A mixed-model takes either a formula, or groups (with ingredients or without).',
      );
    }
    const parsed = formula === undefined ? null : parseFormula(formula);
    const needed = parsed
      ? [...parsed.terms.flat(), ...parsed.random.flatMap((one) => one.terms.flat())]
          .map(({ name }) => name)
          .concat(parsed.random.flatMap(({ group }) => group))
      : [...(ingredients ?? []), ...groups!.split('/').map((name) => name.trim())];
    return {
      inputs: ['table'],
      ingredients: [...new Set(needed)],
      ...explainedBy(parsed),
      run: async (frame, { outcome, ...ctx }) => {
        const model = parsed
          ? nameOutcome(parsed, outcome)
          : nameOutcome(shortFormula(frame, outcome, groups!, ingredients), outcome);
        const { design, dropped } = makeDesign(frame, model, options.standardise);
        return runMixedModel(design, dropped, options, ctx);
      },
    };
  },
});
