import { KindredError } from '@kindred/core';
import { anyOutcome } from './any-outcome.ts';
import type { Formula } from './formula.ts';

/**
 * The formula with the analysed outcome's own name; its left side may say that, `outcome` or `score`.
 * Throws `FORMULA_OUTCOME` where it says anything else, or where the outcome explains itself.
 */
export function nameOutcome(formula: Formula, outcome: string): Formula {
  const { name } = formula.outcome;
  if (name !== outcome && !anyOutcome.includes(name)) {
    throw new KindredError(
      'FORMULA_OUTCOME',
      `The formula explains "${name}", the analysis "${outcome}"; write "outcome ~ …", or choose ${name} as the outcome.`,
    );
  }
  const varying = formula.random.flatMap(({ terms }) => terms);
  if ([...formula.terms, ...varying].flat().some((part) => part.name === outcome)) {
    throw new KindredError(
      'FORMULA_OUTCOME',
      `The outcome "${outcome}" stands on the right of the formula, among the ingredients, too; take it away there.`,
    );
  }
  return { ...formula, outcome: { ...formula.outcome, name: outcome } };
}
