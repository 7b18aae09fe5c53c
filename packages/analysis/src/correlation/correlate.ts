import { adjustFamily, type AnalysisResult, counted, type Frame } from '@kindred/core';
import { measureColumn } from '../measure-column.ts';
import { measureOutcome } from '../measure-outcome.ts';
import { pColumns } from '../multiplicity/p-columns.ts';
import { rowNames } from '../row-names.ts';
import { chooseIngredients } from './choose-ingredients.ts';
import { correlationColumns } from './correlation-columns.ts';
import { correlationFigure } from './correlation-figure.ts';
import { fencedNames } from './fenced-names.ts';
import type { OutlierRule } from './outlier-rule.ts';
import { pairUp } from './pair-up.ts';
import { partial } from './partial.ts';
import { pearson } from './pearson.ts';
import { spearman } from './spearman.ts';

const intervals = {
  pearson: 'Fisher z, standard error 1/√(n − 3)',
  partial: 'Fisher z, standard error 1/√(n − 3 − k), k controls',
  spearman: 'Fisher z, standard error √((1 + ρ²/2)/(n − 3)) (Bonett & Wright 2000)',
};

/**
 * One row an ingredient; p adjusted over all ingredients that gave a p value. `control` is for the
 * partial method alone.
 */
export function correlate(
  frame: Frame,
  outcome: string,
  options: {
    readonly ingredients: readonly string[] | undefined;
    readonly outliers: OutlierRule;
    readonly method?: 'pearson' | 'spearman' | 'partial';
    readonly control?: readonly string[];
  },
): AnalysisResult {
  const { method = 'pearson', control = [], outliers } = options;
  const target = measureOutcome(frame, outcome);
  const rows = rowNames(frame);
  const controls = chooseIngredients(frame, outcome, control).map(measureColumn);
  const given = controls.map(({ label }) => label).join(', ');
  const chosen = chooseIngredients(frame, outcome, options.ingredients)
    .filter(({ name }) => !control.includes(name))
    .map(measureColumn);
  const fenced = fencedNames(chosen, outliers);
  const tests = chosen.map((column) => {
    const rule = fenced.has(column.name) ? 'iqr' : 'none';
    const pairs = pairUp(column, target, controls, rows, rule);
    const correlation = {
      pearson: () => pearson(pairs.x, pairs.y),
      spearman: () => spearman(pairs.x, pairs.y),
      partial: () => partial(pairs.x, pairs.y, pairs.controls),
    };
    return { column, pairs, rule, result: correlation[method]() };
  });
  const family = adjustFamily(tests.map(({ result }) => result.value?.p ?? null));
  const unknown = rows.flatMap((row, index) =>
    target.values[index] === null ? [{ row, reason: `${outcome} (the outcome) is unknown` }] : [],
  );
  const note = `Holm and BH adjust over one family: the ${counted(family.size, 'ingredient')} of this table with a p value, for the outcome ${outcome}.`;
  const table = {
    name: 'correlation',
    columns: correlationColumns,
    rows: tests.map(({ column, pairs, rule, result: { value } }, index) => [
      column.label,
      column.type === 'boolean' && method === 'pearson' ? 'point-biserial' : method,
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
      intervals[method],
      rule === 'iqr' ? '1.5 IQR' : 'none',
      given || 'none',
    ]),
    notes: [
      note,
      ...tests.flatMap(({ column, result }) => {
        if (result.value === null) return [`${column.label}: no figure, ${result.reason}.`];
        return result.value.t === null ? [`${column.label}: |r| is 1, so t is infinite.`] : [];
      }),
      ...tests.flatMap(({ column, pairs }) =>
        pairs.missing + pairs.fenced > 0
          ? [
              `${column.label}: n = ${pairs.x.length} of ${counted(rows.length, 'row')}; ${pairs.missing} with an unknown value and ${counted(pairs.fenced, 'outlier')} left out.`,
            ]
          : [],
      ),
    ],
    tests: { ...pColumns, note },
  };
  const partly = fenced.size > 0 && fenced.size < chosen.length;
  return {
    tables: [table],
    arrays: [],
    files: [],
    figures: tests.flatMap((test) => correlationFigure(test, target, given, method)),
    dropped: [...unknown, ...tests.flatMap(({ pairs }) => pairs.dropped)],
    notes: [
      fenced.size > 0
        ? `Outliers: rows whose ingredient lies outside [Q1 − 1.5 IQR, Q3 + 1.5 IQR] are left out (numbers only)${partly ? `, for ${[...fenced].join(', ')} only` : ''}.`
        : 'Outliers: none were removed.',
      ...(method === 'partial' ? [`Partial: what ${given} explains is taken out of both.`] : []),
      ...leftOut(frame, options.ingredients),
      ...(tests.length === 0 ? ['No ingredient here is a number or a boolean.'] : []),
    ],
  };
}

// By default every number and boolean is taken; what is not there should not look forgotten.
function leftOut({ columns }: Frame, named: readonly string[] | undefined): string[] {
  const categories = columns.filter(({ name, type }) => name !== 'id' && type === 'category');
  if (named || categories.length === 0) return [];
  const names = categories.map(({ name }) => name).join(', ');
  return [`Categories are left out: ${names}; group-test compares their groups.`];
}
