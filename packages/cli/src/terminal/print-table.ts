import { formatFigure } from './format-figure.ts';
import { paint } from './paint.ts';
import { plain } from './plain.ts';
import type { Stream } from './session.ts';

type Cell = string | number | boolean | null;

/** Columns side by side; a column of numbers only stands to the right. */
export function printTable(
  out: Stream,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): void {
  const oneLine = (text: string): string => plain(text).replaceAll(/\s+/g, ' ');
  const cells = rows.map((row) => columns.map((_, k) => oneLine(formatFigure(row[k]))));
  const widths = columns.map((name, k) =>
    Math.max(oneLine(name).length, ...cells.map((row) => row[k].length)),
  );
  const toRight = columns.map((_, k) =>
    rows.every((row) => row[k] === null || typeof row[k] === 'number'),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, k) => (toRight[k] ? cell.padStart(widths[k]) : cell.padEnd(widths[k])))
      .join('  ')
      .trimEnd();
  out.write(`${paint(out, 'bold', line(columns.map(oneLine)))}\n`);
  for (const row of cells) out.write(`${line(row)}\n`);
}
