import { KindredError } from '@kindred/core';
import type { Formula } from './formula.ts';
import { orderTerms } from './order-terms.ts';
import { readExpression } from './read-expression.ts';
import { readSum } from './read-sum.ts';
import { TokenReader } from './token-reader.ts';

/**
 * Reads a formula in R's syntax with lme4's random terms: `y ~ a * log(b) - 1 + (1 + x | g/h)`. The
 * functions are log, log2, log10, sqrt and scale; names that are not plain words stand in backticks.
 * Throws `FORMULA_SYNTAX` with the place, and `FORMULA_OUTCOME` where the outcome is among the terms.
 */
export function parseFormula(text: string): Formula {
  const reader = new TokenReader(text);
  if (reader.sees('~')) throw reader.problem('expected the outcome left of "~"');
  const outcome = readExpression(reader);
  reader.expect('~');
  const { intercept, terms, random } = readSum(reader);
  if (reader.sees('|', '||'))
    throw reader.problem('a random term stands in parentheses, (1 | group)');
  if (reader.token.kind !== 'end') throw reader.problem('expected "+" or the end of the formula');
  // R drops such a term and warns; what is left may be a model nobody meant.
  const parts = [...terms, ...random.flatMap((one) => one.terms)].flat();
  if (parts.some(({ name }) => name === outcome.name)) {
    throw new KindredError(
      'FORMULA_OUTCOME',
      `"${outcome.name}" stands on both sides of the formula "${text}"; an outcome does not explain itself, so take it away on the right.`,
    );
  }
  return { outcome, intercept: intercept ?? true, terms: orderTerms(terms, reader.seen), random };
}
