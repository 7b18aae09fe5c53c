import { counted } from '../../contract/counted.ts';
import type { Frame } from '../../contract/frame.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import type { TextTable } from '../read/text-table.ts';
import { missingWords } from './missing-words.ts';
import { pickId } from './pick-id.ts';
import { readCell } from './read-cell.ts';
import { typeOfCells } from './type-of-cells.ts';

type Type = Frame['columns'][number]['type'];

/**
 * A frame from text cells. Types are inferred column by column unless `types` gives them; empty
 * cells, `NA`, `N/A` and `NaN` are null. The column `id` names the rows: the one asked for, else `id`, else the
 * first if its cells are distinct words, else places counted from 1. Throws `TABLE_NO_COLUMN`,
 * `TABLE_DUPLICATE_COLUMN`, `TABLE_RAGGED`, `TABLE_EMPTY`, `TABLE_ID_NOT_UNIQUE` or `TABLE_BAD_CELL`.
 */
export function frameFromTable(
  table: TextTable,
  options: { readonly id?: string; readonly types?: Readonly<Record<string, Type>> } = {},
): Frame {
  const names = table.columns.map((name) => name.trim());
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new KindredError(
      'TABLE_DUPLICATE_COLUMN',
      `Two columns are called "${twice}"; rename one.`,
    );
  }
  const ragged = table.rows.findIndex((row) => row.length !== names.length);
  if (ragged >= 0) {
    throw new KindredError(
      'TABLE_RAGGED',
      `Row ${ragged + 1} has ${counted(table.rows[ragged].length, 'cell')}, the header ${names.length}; check quotes and separators.`,
    );
  }
  for (const name of Object.keys(options.types ?? {}).filter((name) => !names.includes(name))) {
    throw new KindredError(
      'TABLE_NO_COLUMN',
      `There is no column "${name}". Columns: ${names.join(', ')}.`,
    );
  }
  if (table.rows.length === 0) {
    const where = table.from?.file ?? 'The table';
    throw new KindredError(
      'TABLE_EMPTY',
      `${where} has no rows, only the header ${names.join(', ')}; give it one row a model.`,
    );
  }
  const cells = names.map((_, at) => table.rows.map((row) => row[at].trim()));
  const id = pickId(names, cells, options.id, table.from ?? null);
  const columns = names.flatMap((name, at) => {
    if (at === id.at) return [];
    const known = cells[at].filter((cell) => !missingWords.includes(cell));
    const given = options.types && Object.hasOwn(options.types, name) ? options.types[name] : null;
    const type = given ?? typeOfCells(known);
    const values = cells[at].map((cell, row) =>
      missingWords.includes(cell) ? null : readCell(cell, type, `${name} of ${id.values[row]}`),
    );
    return [{ name, type, values }];
  });
  return {
    rows: table.rows.length,
    columns: [{ name: 'id', type: 'category', values: id.values }, ...columns],
  };
}
