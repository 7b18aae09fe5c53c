import { KindredError } from '@kindred/core';
import type { Frame } from '@kindred/core';
import type { Formula } from './formula.ts';
import { nameOutcome } from './name-outcome.ts';

/**
 * The formula given, or the sum of the ingredients named, or of every number and boolean. Throws
 * `FORMULA_RANDOM` where the formula has random terms, and as `nameOutcome`.
 */
export function chooseFormula(
  frame: Frame,
  outcome: string,
  options: {
    readonly formula: Formula | undefined;
    readonly ingredients: readonly string[] | undefined;
  },
): Formula {
  if (options.formula) {
    if (options.formula.random.length > 0) {
      throw new KindredError(
        'FORMULA_RANDOM',
        'The formula has random terms (1 | group), which this analysis does not fit; use mixed-model.',
      );
    }
    return nameOutcome(options.formula, outcome);
  }
  const usable = frame.columns.filter(
    ({ name, type }) => type !== 'category' && name !== outcome && name !== 'id',
  );
  const names = options.ingredients ?? usable.map(({ name }) => name);
  const formula: Formula = {
    outcome: { name: outcome, via: 'none' },
    intercept: true,
    terms: [...new Set(names)].map((name) => [{ name, via: 'none' }]),
    random: [],
  };
  return nameOutcome(formula, outcome);
}
