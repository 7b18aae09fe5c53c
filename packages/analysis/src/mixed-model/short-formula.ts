import type { Frame } from '@kindred/core';
import type { Formula } from '../formula/formula.ts';

/** `outcome ~ ingredients + (1 | groups)`; without a list, every ingredient that does not group. */
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
      .map(({ name }) => name)
      .filter((name) => ![...path, 'id', outcome].includes(name));
  return {
    outcome: { name: outcome, via: 'none' },
    intercept: true,
    terms: names.map((name) => [{ name, via: 'none' }]),
    random: path.map((_, depth) => ({
      intercept: true,
      terms: [],
      correlated: true,
      group: path.slice(0, depth + 1),
    })),
  };
}
