import { KindredError } from '../../contract/kindred-error.ts';
import { typeOfCells } from './type-of-cells.ts';

const distinct = (cells: readonly string[]) =>
  !cells.includes('') && new Set(cells).size === cells.length;

/** The column that names the rows, or `at: -1` where rows are named by their place. */
export function pickId(
  names: readonly string[],
  cells: readonly (readonly string[])[],
  asked: string | undefined,
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
    throw new KindredError(
      'TABLE_ID_NOT_UNIQUE',
      `The column "${names[named]}" names the rows, but has an empty cell or the same name twice.`,
    );
  }
  const first = cells[0] ?? [];
  if (distinct(first) && first.length > 0 && typeOfCells(first) === 'category') {
    return { at: 0, values: first };
  }
  const rows = cells[0]?.length ?? 0;
  return { at: -1, values: Array.from({ length: rows }, (_, row) => String(row + 1)) };
}
