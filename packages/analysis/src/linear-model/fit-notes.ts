import { counted } from '@kindred/core';
import type { Design } from '../least-squares/design.ts';
import type { LeastSquares } from '../least-squares/least-squares.ts';
import type { LinearOptions } from './linear-options.ts';

/** What a reader must know of the fit, n and the rows left out first. */
export function fitNotes(
  { labels, names, of, rows, dropped }: Design,
  { kept }: LeastSquares,
  { errors, standardise }: LinearOptions,
  found: {
    readonly exact: boolean;
    /** Whether the standard errors are defined. */
    readonly robust: boolean;
    readonly condition: number | null;
    /** What p values are adjusted over. */
    readonly family: string;
  },
): string[] {
  const left = Map.groupBy(dropped, ({ reason }) => reason);
  const reasons = [...left].map(([reason, all]) => `${all.length} where ${reason}`).join('; ');
  const aliased = names.filter((_, place) => !kept.includes(place));
  const flat = labels.filter((_, index) => !of.includes(index));
  const { condition, family } = found;
  return [
    `${counted(rows.length, 'row')}; left out: ${reasons || 'none'}.`,
    family,
    standardise
      ? 'Numbers entered as z scores over these rows; booleans and categories did not.'
      : 'Numbers entered in their own units.',
    ...(errors === 'classical'
      ? []
      : [
          `Standard errors are robust (${errors.toUpperCase()}); F tests, VIF and fit assume equal variances.`,
        ]),
    ...(aliased.length > 0
      ? [
          `Aliased, so without a figure: ${aliased.join(', ')}; each is a combination of the columns before it among these rows.`,
        ]
      : []),
    ...(flat.length > 0
      ? [`No column, as there is one level among these rows: ${flat.join(', ')}.`]
      : []),
    ...(found.exact
      ? ['The model fits every row exactly, so standard errors and tests are undefined.']
      : []),
    ...(!found.exact && !found.robust
      ? [
          `${errors.toUpperCase()} is undefined, as a row alone decides a coefficient (leverage 1); use hc0, hc1 or classical.`,
        ]
      : []),
    ...(condition !== null && condition > 30
      ? [
          `The condition number is ${condition.toPrecision(3)}, above 30: coefficients hang on small changes of the data.`,
        ]
      : []),
  ];
}
