import type { ResultTable, RunRecord, ScoreDetail } from '@kindred/core';
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
    ...details.flatMap((detail) => {
      const { model, reference, metric, table } = detail;
      const of = nameParts(detail);
      const alone = details.filter((one) => nameParts(one).join() === of.join()).length === 1;
      const name = [...of, ...(alone ? [] : [table.name])].join('--');
      const caption = `${table.name}: ${metric} of ${model} against ${reference}`;
      return sheets(`details/${nameOf(name)}`, caption, table);
    }),
  ];
}

/** What a score is told apart by; its tables, where there are several, by their names too. */
function nameParts({ metric, reference, embedder, model }: ScoreDetail): string[] {
  return [metric, reference, ...(embedder === null ? [] : [embedder]), model];
}

function sheets(path: string, caption: string, { name, columns, rows, notes }: ResultTable) {
  const names = columns.map((column) => column.name);
  return sheetFiles(path, { name, caption, columns: names, rows, notes });
}
