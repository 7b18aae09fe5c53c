import type { AnalysisResult } from '@kindred/core';

/** An analysis as JSON: the rows of a table are objects by column name. */
export function analysisDocument(
  asked: { readonly use: string; readonly outcome: string },
  result: AnalysisResult,
): object {
  return {
    analysis: asked.use,
    outcome: asked.outcome,
    tables: result.tables.map(({ name, columns, rows, notes }) => ({
      name,
      columns,
      rows: rows.map((row) =>
        Object.fromEntries(columns.map((column, k) => [column.name, row[k] ?? null])),
      ),
      notes,
    })),
    dropped: result.dropped,
    notes: result.notes,
  };
}
