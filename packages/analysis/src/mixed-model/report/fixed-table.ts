import { adjustFamily, counted, type ResultTable } from '@kindred/core';
import type { MixedFit } from '../fit/mixed-fit.ts';
import type { CoefficientTest } from '../interval/coefficient-tests.ts';
import { pColumns } from '../../multiplicity/p-columns.ts';
import type { MixedDesign } from '../mixed-design.ts';
import { fixedColumns } from './fixed-columns.ts';
import { inflation } from './inflation.ts';

/** One row a column of the fixed effects; those left out have no figures. */
export function fixedTable(
  fit: MixedFit,
  design: MixedDesign,
  tests: readonly CoefficientTest[],
  notes: readonly string[],
): ResultTable {
  const inflations = inflation(fit, design);
  const found = design.columns.map((_, column) => {
    const k = fit.kept.indexOf(column);
    return k < 0 ? null : { ...tests[k], vif: inflations[k] };
  });
  const family = adjustFamily(
    found.map((test, column) => (design.columns[column].term < 0 ? null : (test?.p ?? null))),
  );
  const left = design.columns.filter((_, column) => !found[column]).map(({ name }) => name);
  const note = `Holm and BH adjust over one family: the ${counted(family.size, 'term')} of this table with a p value but the intercept, for the outcome ${design.outcome}.`;
  return {
    name: 'fixed',
    columns: fixedColumns,
    rows: design.columns.map(({ name }, column) => {
      const test = found[column];
      return [
        name,
        test?.estimate ?? null,
        test?.se ?? null,
        test?.df ?? null,
        test?.t ?? null,
        test?.p ?? null,
        family.holm[column],
        family.bh[column],
        test?.low ?? null,
        test?.high ?? null,
        test?.vif ?? null,
      ];
    }),
    notes: [
      ...notes,
      note,
      ...(design.flat.length > 0
        ? [`No column, as there is one level among these rows: ${design.flat.join(', ')}.`]
        : []),
      ...(left.length > 0
        ? [
            `The fixed effects are rank-deficient: ${left.join(', ')} ${left.length > 1 ? 'are combinations' : 'is a combination'} of the columns before and left out.`,
          ]
        : []),
    ],
    tests: {
      ...pColumns,
      outside: design.columns.flatMap(({ term }, column) => (term < 0 ? column : [])),
      note,
    },
  };
}
