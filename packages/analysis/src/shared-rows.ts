import type { Measured } from './measure-column.ts';

/** The values of columns of one table on the rows where all are known, one list a column. */
export function sharedRows(columns: readonly Measured[]): number[][] {
  const complete = columns[0].values.flatMap((_, row) =>
    columns.every(({ values }) => values[row] !== null) ? [row] : [],
  );
  return columns.map(({ values }) => complete.map((row) => values[row]!));
}
