import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Sheet } from './sheet.ts';

type Cell = Sheet['rows'][number][number];

const typeOf = (cells: readonly Cell[]) => {
  const kinds = new Set(cells.flatMap((cell) => (cell === null ? [] : [typeof cell])));
  if (kinds.size !== 1) return 'STRING';
  return kinds.has('number') ? 'DOUBLE' : kinds.has('boolean') ? 'BOOLEAN' : 'STRING';
};

/**
 * A table as Parquet: numbers as DOUBLE, booleans as BOOLEAN, the rest as STRING; null stays null. A
 * column name that comes twice gets its number. Null without columns.
 */
export function parquetBytes({
  columns,
  rows,
}: Pick<Sheet, 'columns' | 'rows'>): Uint8Array | null {
  if (columns.length === 0) return null;
  const columnData = columns.map((column, at) => {
    const cells = rows.map((row) => row[at]);
    const type = typeOf(cells);
    const name = columns.indexOf(column) === at ? column : `${column}_${at + 1}`;
    const data = cells.map((cell) => (cell === null || type !== 'STRING' ? cell : String(cell)));
    return { name: name.toWellFormed(), data, type, nullable: true } as const;
  });
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}
