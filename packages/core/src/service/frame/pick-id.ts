import { KindredError } from '../../contract/kindred-error.ts';
import type { TextTable } from '../read/text-table.ts';
import { typeOfCells } from './type-of-cells.ts';

const distinct = (cells: readonly string[]) =>
  !cells.includes('') && new Set(cells).size === cells.length;

/** The column that names the rows, or `at: -1` where rows are named by their place. */
export function pickId(
  names: readonly string[],
  cells: readonly (readonly string[])[],
  asked: string | undefined,
  from: TextTable['from'] | null,
): { readonly at: number; readonly values: readonly string[] } {
  const named = names.indexOf(asked ?? 'id');
  if (named < 0 && asked !== undefined) {
    throw new KindredError(
      'TABLE_NO_COLUMN',
      `There is no column "${asked}" to name the rows. Columns: ${names.join(', ')}.`,
    );
  }
  if (named >= 0) {
    if (distinct(cells[named])) {
      if (names[named] !== 'id' && names.includes('id')) {
        throw new KindredError(
          'TABLE_DUPLICATE_COLUMN',
          `Rows are named by "${names[named]}", but there is also a column "id"; rename one.`,
        );
      }
      return { at: named, values: cells[named] };
    }
    throw notUnique(names[named], cells[named], from);
  }
  const first = cells[0] ?? [];
  if (distinct(first) && first.length > 0 && typeOfCells(first) === 'category') {
    return { at: 0, values: first };
  }
  const rows = cells[0]?.length ?? 0;
  return { at: -1, values: Array.from({ length: rows }, (_, row) => String(row + 1)) };
}

// Says which rows: as lines of the file where there is one, else as places counted from 1.
function notUnique(
  name: string,
  ids: readonly string[],
  from: TextTable['from'] | null,
): KindredError {
  const rowOf = (row: number) => from?.lines[row] ?? row + 1;
  const row = ids.findIndex((id, at) => id === '' || ids.indexOf(id) < at);
  const what =
    ids[row] === ''
      ? `its cell in row ${rowOf(row)} is empty`
      : `rows ${rowOf(ids.indexOf(ids[row]))} and ${rowOf(row)} have the same name ${JSON.stringify(ids[row].slice(0, 80))}`;
  return new KindredError(
    'TABLE_ID_NOT_UNIQUE',
    `The column "${name}" names the rows${from ? ` of ${from.file}` : ''}, but ${what}; give every row its own name.`,
    from ? { location: { file: from.file, line: rowOf(row), column: 1 } } : {},
  );
}
