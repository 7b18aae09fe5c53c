import { formatFigure } from '../../terminal/format-figure.ts';
import { printLines } from '../../terminal/print-lines.ts';
import { printTable } from '../../terminal/print-table.ts';
import type { Stream } from '../../terminal/session.ts';
import type { AlignScore } from './align-score.ts';

/** Scores with what chance gives and how sure they are. */
export function printScores(out: Stream, scores: readonly AlignScore[]): void {
  const range = (low: number, high: number): string =>
    `[${formatFigure(low)}, ${formatFigure(high)}]`;
  printTable(
    out,
    ['metric', 'score', 'null mean', 'null 95 %', 'p', '95 % interval', 'items'],
    scores.map((score) => [
      score.metric,
      score.value,
      score.null?.mean ?? null,
      score.null && range(score.null.low, score.null.high),
      score.null?.p ?? null,
      score.interval && range(score.interval.low, score.interval.high),
      score.items,
    ]),
  );
  printLines(out, '');
  for (const { metric, variant, interval, reasons } of scores) {
    const notes = [
      variant,
      ...Object.entries(reasons).map(([part, why]) => `no ${part}: ${why.replace(/\.$/, '')}`),
    ];
    if (interval) notes.push(`interval: ${interval.method}, of ${interval.estimand}`);
    printLines(out, `${metric}: ${notes.join('. ')}`);
  }
}
