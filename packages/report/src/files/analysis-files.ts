import { formatNpy } from '@kindred/core';
import type { AnalysisRun } from '@kindred/core';
import { analysisPaths } from './analysis-paths.ts';
import { sheetFiles } from './sheet-files.ts';
import type { Written } from './written.ts';

/**
 * Tables as CSV, Parquet and LaTeX, dropped rows as CSV, arrays as `.npy`, an analysis's own files as
 * they are, and its notes where it has some, all below `analyses/`.
 */
export function analysisFiles(analyses: readonly AnalysisRun[]): Written[] {
  const paths = analysisPaths(analyses);
  return analyses.flatMap(({ outcome, result }, at) => {
    const path = (name: string, end = '') => `${paths[at](name)}${end}`;
    const notes = [...result.notes, ...result.tables.flatMap((table) => table.notes)];
    return [
      ...result.tables.flatMap(({ name, columns, rows, notes: said }) =>
        sheetFiles(path(name), {
          name,
          caption: `${name} · ${outcome}`,
          columns: columns.map((column) => column.name),
          rows,
          notes: said,
        }),
      ),
      ...sheetFiles(path('dropped'), {
        name: 'dropped',
        caption: `Rows left out · ${outcome}`,
        columns: ['row', 'reason'],
        rows: result.dropped.map(({ row, reason }) => [row, reason]),
        notes: [],
      }),
      ...(notes.length > 0
        ? [{ path: path('notes', '.txt'), content: notes.map((note) => `${note}\n`).join('') }]
        : []),
      ...result.arrays.map(({ name, shape, values }) => ({
        path: path(name, '.npy'),
        content: formatNpy(shape, values),
      })),
      ...result.files.map(({ name, bytes }) => ({ path: path(name), content: bytes })),
    ];
  });
}
