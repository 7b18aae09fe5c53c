import type { AnalysisResult, Frame } from '@kindred/core';
import { findOutcome } from '../find-outcome.ts';
import { adjustFamily } from '../multiplicity/adjust-family.ts';
import { rowNames } from '../row-names.ts';
import { chooseIngredients } from './choose-ingredients.ts';
import { correlationColumns } from './correlation-columns.ts';
import { pairUp } from './pair-up.ts';
import { pearson } from './pearson.ts';

/** One row an ingredient; p adjusted over all ingredients that gave a p value. */
export function correlate(
  frame: Frame,
  outcome: string,
  options: {
    readonly ingredients: readonly string[] | undefined;
    readonly outliers: 'none' | 'iqr';
  },
): AnalysisResult {
  const target = findOutcome(frame, outcome);
  const rows = rowNames(frame);
  const tests = chooseIngredients(frame, outcome, options.ingredients).map((column) => {
    const pairs = pairUp(column, target, rows, options.outliers);
    return { column, pairs, result: pearson(pairs.x, pairs.y) };
  });
  const family = adjustFamily(tests.map(({ result }) => result.value?.p ?? null));
  const unknown = rows.filter((_, index) => target[index] === null);
  const table = {
    name: 'correlation',
    columns: correlationColumns,
    rows: tests.map(({ column, pairs, result: { value } }, index) => [
      column.name,
      column.type === 'boolean' ? 'point-biserial' : 'pearson',
      pairs.x.length,
      pairs.missing,
      pairs.fenced,
      value?.r ?? null,
      value?.low ?? null,
      value?.high ?? null,
      value?.t ?? null,
      value?.df ?? null,
      value?.p ?? null,
      family.holm[index],
      family.bh[index],
    ]),
    notes: [
      `Holm and BH adjust over one family: the ${family.size} ingredients of this table with a p value, for the outcome ${outcome}.`,
      ...tests.flatMap(({ column, result }) => {
        if (result.value === null) return [`${column.name}: no figure, ${result.reason}.`];
        return result.value.t === null ? [`${column.name}: |r| is 1, so t is infinite.`] : [];
      }),
    ],
  };
  return {
    tables: [table],
    arrays: [],
    files: [],
    dropped: [
      ...unknown.map((row) => ({ row, reason: `${outcome} (the outcome) is unknown` })),
      ...tests.flatMap(({ pairs }) => pairs.dropped),
    ],
    notes: [
      options.outliers === 'iqr'
        ? 'Outliers: rows whose ingredient lies outside [Q1 − 1.5 IQR, Q3 + 1.5 IQR] are left out (numbers only).'
        : 'Outliers: none were removed.',
      ...(tests.length === 0 ? ['No ingredient here is a number or a boolean.'] : []),
    ],
  };
}
