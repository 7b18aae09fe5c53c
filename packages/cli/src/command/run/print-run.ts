import type { NullDistribution, Score } from '@kindred/core';
import { paint } from '../../terminal/paint.ts';
import { printLines } from '../../terminal/print-lines.ts';
import { printTable } from '../../terminal/print-table.ts';
import type { Stream } from '../../terminal/session.ts';
import { printAnalysis } from '../analyse/print-analysis.ts';
import { dashNotes } from './dash-notes.ts';
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
      ['model', 'score', 'null 95 %', 'p', '95 % these concepts', '95 % new concepts'],
      scores.toSorted(byScore).map(row),
    );
    printLines(out, ...dashNotes(scores));
  }
  printLines(out, '');
  // Models that are scored already have nothing but these.
  if (record.scores.length === 0) {
    for (const { result } of record.analyses) {
      printAnalysis(out, result);
      printLines(out, '');
    }
  }
  for (const warning of record.warnings) {
    out.write(`${paint(out, 'yellow', 'warning')} ${paint(out, 'reset', warning)}\n`);
  }
  printLines(out, `run folder: ${folder}`, ...reports.map((report) => `report: ${report}`));
}

function byScore(a: Score, b: Score): number {
  const closeness = ({ score, direction }: Score) =>
    score.value === null ? -Infinity : direction === 'smaller-closer' ? -score.value : score.value;
  return closeness(b) - closeness(a);
}

function row({ model, score, nulls, intervals }: Score): (string | number | null)[] {
  const { items } = nulls;
  const interval = ({ value }: Score['intervals']['fixed']): string | null =>
    value && `[${value.low.toFixed(3)}, ${value.high.toFixed(3)}]`;
  return [
    model,
    score.value,
    items.value && formatNull(items.value),
    items.value?.p ?? null,
    interval(intervals.fixed),
    interval(intervals.generalisation),
  ];
}

function formatNull({ low, high }: NullDistribution): string {
  return `[${low.toFixed(3)}, ${high.toFixed(3)}]`;
}
