import { counted } from '../../contract/counted.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import type { Matrix } from './matrix.ts';
import type { Cells } from './cells.ts';

const isNumber = (cell: string) => cell !== '' && !Number.isNaN(Number(cell));
const looksLikeValue = (cell: string) =>
  cell === '' || isNumber(cell) || /^[+-]?(nan|inf(inity)?)$/i.test(cell);

/**
 * Numbers from cells. A first line is a header if it has a word beyond its first cell, if its first
 * cell is empty (pandas' index), or if it counts four or more columns from 0 or 1; names are taken
 * from a first column that holds a word or has that empty header.
 */
export function matrixOf(cells: Cells, file: string): Matrix {
  const head = isHeader(cells.rows[0] ?? []) ? 1 : 0;
  const count = cells.rows.length - head;
  const indexed = head === 1 && cells.rows[0][0] === '';
  const named = indexed || cells.rows.slice(head).some((row) => !looksLikeValue(row[0]));
  const columns = (cells.rows[head]?.length ?? 0) - (named ? 1 : 0);
  const fail = (code: string, row: number, why: string) => {
    const line = cells.line(row);
    const message = `Line ${line} of ${file}: ${why}.`;
    return new KindredError(code, message, { location: { file, line, column: 1 } });
  };
  if (count < 1 || columns < 1) throw new KindredError('MATRIX_EMPTY', `${file} has no numbers.`);

  const values = new Float64Array(count * columns);
  const names = new Map<string, number>();
  for (let i = 0; i < count; i++) {
    const row = cells.rows[head + i];
    if (row.length !== columns + (named ? 1 : 0)) {
      const expected = columns + (named ? 1 : 0);
      throw fail('MATRIX_RAGGED', head + i, `${counted(row.length, 'cell')}, expected ${expected}`);
    }
    if (named) {
      const first = names.get(row[0]);
      if (first !== undefined) {
        const line = cells.line(head + first);
        throw fail('MATRIX_DUPLICATE_NAME', head + i, `"${row[0]}" was on line ${line} already`);
      }
      names.set(row[0], i);
    }
    for (let j = 0; j < columns; j++) {
      const cell = row[j + (named ? 1 : 0)];
      const value = Number(cell);
      if (cell === '' || !Number.isFinite(value)) {
        const at = `cell ${j + (named ? 2 : 1)}`;
        if (cell === '') throw fail('MATRIX_EMPTY_CELL', head + i, `${at} is empty`);
        throw fail(
          'MATRIX_NOT_A_NUMBER',
          head + i,
          `${at} is "${cell.slice(0, 40)}", not a number`,
        );
      }
      values[i * columns + j] = value;
    }
  }
  return { names: named ? [...names.keys()] : null, rows: count, columns, values };
}

function isHeader(row: readonly string[]): boolean {
  const [first, ...rest] = row;
  if (first === undefined) return false;
  if (rest.length === 0) return !looksLikeValue(first);
  if (rest.some((cell) => !looksLikeValue(cell)) || first === '') return true;
  const counts = (from: number) => rest.every((cell, k) => cell === String(k + from));
  return rest.length >= 4 && !looksLikeValue(first) && (counts(0) || counts(1));
}
