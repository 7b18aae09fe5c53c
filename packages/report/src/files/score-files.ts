import type { ResultTable, RunRecord } from '@kindred/core';
import { comparisonTable } from '../table/comparison-table.ts';
import { safeNames } from './safe-names.ts';
import { sheetFiles } from './sheet-files.ts';
import type { Written } from './written.ts';

/** Differences between models, and what scores are made of, each table as CSV, Parquet and LaTeX. */
export function scoreFiles({ comparisons, details }: RunRecord): Written[] {
  const nameOf = safeNames();
  const differences =
    comparisons.length === 0
      ? []
      : sheets('comparisons', 'Differences between models', comparisonTable(comparisons));
  return [
    ...differences,
    ...details.flatMap(({ model, reference, embedder, metric, table }) => {
      const name = [metric, reference, ...(embedder === null ? [] : [embedder]), model].join('--');
      const caption = `${metric} of ${model} against ${reference}`;
      return sheets(`details/${nameOf(name)}`, caption, table);
    }),
  ];
}

function sheets(path: string, caption: string, { name, columns, rows, notes }: ResultTable) {
  const names = columns.map((column) => column.name);
  return sheetFiles(path, { name, caption, columns: names, rows, notes });
}
