import { counted } from '@kindred/core';
import type { AnalysisResult } from '@kindred/core';
import { paint } from '../../terminal/paint.ts';
import { printLines } from '../../terminal/print-lines.ts';
import { printTable } from '../../terminal/print-table.ts';
import type { Stream } from '../../terminal/session.ts';

/** An analysis for people. */
export function printAnalysis(out: Stream, result: AnalysisResult): void {
  for (const { name, columns, rows, notes } of result.tables) {
    out.write(`${paint(out, ['bold', 'underline'], name)}\n`);
    printTable(
      out,
      columns.map((column) => column.name),
      rows,
    );
    printLines(out, ...notes.map((note) => `  ${note}`), '');
  }
  printLines(out, ...result.notes);
  if (result.dropped.length === 0) return;
  const reasons = Map.groupBy(result.dropped, ({ reason }) => reason);
  for (const [reason, left] of reasons) {
    const rows = new Set(left.map(({ row }) => row)).size;
    printLines(out, `${counted(rows, 'row')} left out: ${reason}`);
  }
}
