import type { RunRecord } from '@kindred/core';
import { sheetFiles } from './sheet-files.ts';
import type { Written } from './written.ts';

/** The ingredients that analyses read, one row a model, as CSV, Parquet and LaTeX; none without any. */
export function ingredientFiles({ analyses }: RunRecord): Written[] {
  const outcomes = new Set(analyses.map(({ outcome }) => outcome));
  const frame = analyses[0]?.frame;
  const columns = frame?.columns.filter(({ name }) => !outcomes.has(name)) ?? [];
  if (!frame || columns.length < 2) return [];
  return sheetFiles('ingredients', {
    name: 'ingredients',
    caption: 'Ingredients of the models',
    columns: columns.map(({ name, unit }) => (unit === undefined ? name : `${name} (${unit})`)),
    rows: Array.from({ length: frame.rows }, (_, row) =>
      columns.map(({ values }) => values[row] ?? null),
    ),
    notes: [],
  });
}
