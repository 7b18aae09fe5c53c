import type { Formula } from './formula.ts';
import { orderTerms } from './order-terms.ts';
import { readExpression } from './read-expression.ts';
import { readSum } from './read-sum.ts';
import { termLabel } from './term-label.ts';
import { TokenReader } from './token-reader.ts';

/**
 * Reads a formula in R's syntax with lme4's random terms: `y ~ a * log(b) - 1 + (1 + x | g/h)`. The
 * functions are log, log2, log10, sqrt and scale; names that are not plain words stand in backticks.
 * Throws `FORMULA_SYNTAX` with the place.
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
  // As R, the outcome is not taken to explain itself.
  const others = terms.filter((term) => termLabel(term) !== termLabel([outcome]));
  return { outcome, intercept: intercept ?? true, terms: orderTerms(others, reader.seen), random };
}
