import { KindredError } from '../../contract/kindred-error.ts';
import type { Cells } from './cells.ts';

/**
 * Cells with the column that names the rows put first and its header left empty, as tables have it
 * whose first column is an index. Throws `MATRIX_COLUMN`, with the columns there are.
 */
export function namedByColumn(cells: Cells, column: string, file: string): Cells {
  const [header = []] = cells.rows;
  const at = header.indexOf(column);
  if (at < 0) {
    throw new KindredError(
      'MATRIX_COLUMN',
      `${file} has no column "${column.slice(0, 60)}"; its first line is ${header.slice(0, 20).join(', ')}.`,
    );
  }
  const rows = cells.rows.map((row, k) => [k === 0 ? '' : row[at], ...row.toSpliced(at, 1)]);
  return { rows, line: (row) => cells.line(row) };
}
