import type { ResultFigure } from '@kindred/core';
import type { MixedFit } from '../fit/mixed-fit.ts';
import type { CoefficientTest } from '../interval/coefficient-tests.ts';
import type { MixedDesign } from '../mixed-design.ts';

/** The forest of coefficients but the intercept, with their 95 % intervals. */
export function coefficientFigure(
  fit: MixedFit,
  design: MixedDesign,
  tests: readonly CoefficientTest[],
): ResultFigure[] {
  const rows = fit.kept.flatMap((column, k) => {
    const { name, term } = design.columns[column];
    const { estimate, low, high } = tests[k];
    return term < 0 ? [] : [{ label: name, value: estimate, low, high }];
  });
  if (rows.length === 0) return [];
  return [
    {
      kind: 'intervals',
      name: 'coefficients',
      caption: `Fixed effects on ${design.outcome} with 95 % intervals, ${fit.problem.n} rows.`,
      x: { label: `effect on ${design.outcome}`, scale: 'linear' },
      rows,
      nothing: 0,
    },
  ];
}
