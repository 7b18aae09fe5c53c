import { KindredError } from '@kindred/core';
import type { Formula } from './formula.ts';

/**
 * What an analysis cannot do without: the columns right of the formula's ~, or the ingredients named.
 * Throws `FORMULA_AND_INGREDIENTS` where both are given.
 */
export function ingredientsOf(
  formula: Formula | undefined,
  ingredients: readonly string[] | undefined,
): { readonly ingredients?: readonly string[] } {
  if (formula && ingredients) {
    throw new KindredError(
      'FORMULA_AND_INGREDIENTS',
      'Give either a formula or ingredients; the formula already says which ingredients enter.',
    );
  }
  if (ingredients) return { ingredients };
  return formula ? { ingredients: [...new Set(formula.terms.flat().map(({ name }) => name))] } : {};
}
