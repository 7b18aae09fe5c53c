import { formatFigure } from '../../format/format-figure.ts';

const mostRows = 1000;
const mostCells = 80_000;

/**
 * How many rows of a table the page shows: at most 1,000, fewer of a table with more than eighty
 * columns. `said` is the sentence on the others, which are in `where`; null without any.
 */
export function firstRows(
  rows: number,
  columns: number,
  where: string,
): { readonly shown: number; readonly said: string | null } {
  const shown = Math.min(rows, mostRows, Math.ceil(mostCells / Math.max(1, columns)));
  const said = `First ${formatFigure(shown)} of ${formatFigure(rows)} rows; all in ${where}.`;
  return { shown, said: shown < rows ? said : null };
}
