import type { Frame } from '@kindred/core';
import type { Formula } from '../formula/formula.ts';

/** `outcome ~ ingredients + (1 | groups)`; without a list, every number and boolean that does not group. */
export function shortFormula(
  frame: Frame,
  outcome: string,
  groups: string,
  ingredients: readonly string[] | undefined,
): Formula {
  const path = groups.split('/').map((name) => name.trim());
  const names =
    ingredients ??
    frame.columns
      .filter(({ name, type }) => type !== 'category' && ![...path, 'id', outcome].includes(name))
      .map(({ name }) => name);
  return {
    outcome: { name: outcome, via: 'none' },
    intercept: true,
    terms: [...new Set(names)].map((name) => [{ name, via: 'none' }]),
    random: path.map((_, depth) => ({
      intercept: true,
      terms: [],
      correlated: true,
      group: path.slice(0, depth + 1),
    })),
  };
}
