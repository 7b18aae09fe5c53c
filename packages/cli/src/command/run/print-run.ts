import type { Score } from '@kindred/core';
import { formatFigure } from '../../terminal/format-figure.ts';
import { paint } from '../../terminal/paint.ts';
import { printLines } from '../../terminal/print-lines.ts';
import { printTable } from '../../terminal/print-table.ts';
import type { Stream } from '../../terminal/session.ts';
import type { EndedRun } from './ended-run.ts';

/** The ranking of each metric against each reference, what to mind, and where the report is. */
export function printRun(out: Stream, { record, folder, reports }: EndedRun): void {
  const groups = Map.groupBy(record.scores, ({ metric, reference, embedder, basis }) =>
    [metric, 'against', reference, embedder === null ? `(${basis})` : `(${embedder})`].join(' '),
  );
  for (const [title, scores] of groups) {
    out.write(`\n${paint(out, 'bold', title)}\n`);
    printTable(
      out,
      ['model', 'score', 'null mean', 'p', '95 % these concepts', '95 % new concepts'],
      scores.toSorted(byScore).map(row),
    );
  }
  printLines(out, '');
  for (const warning of record.warnings) {
    out.write(`${paint(out, 'yellow', 'warning')} ${paint(out, 'reset', warning)}\n`);
  }
  printLines(out, `run folder: ${folder}`, ...reports.map((report) => `report: ${report}`));
}

function byScore(a: Score, b: Score): number {
  return (b.score.value ?? -Infinity) - (a.score.value ?? -Infinity);
}

function row({ model, score, nulls, intervals }: Score): (string | number | null)[] {
  const { items } = nulls;
  const interval = ({ value }: Score['intervals']['fixed']): string | null =>
    value && `[${formatFigure(value.low)}, ${formatFigure(value.high)}]`;
  return [
    model,
    score.value,
    items.value?.mean ?? null,
    items.value?.p ?? null,
    interval(intervals.fixed),
    interval(intervals.generalisation),
  ];
}
