import { KindredError } from '@kindred/core';
import type { Stimulus } from '@kindred/core';

/** A stimulus of a table, and where its picture is. */
export interface TableRow {
  readonly stimulus: Stimulus;
  readonly image?: string;
}

type Column = 'word' | 'id' | 'definition' | 'category' | 'aliases' | 'image';

/** Makes stimuli of a table's rows. Throws `STIMULI_BAD_TABLE` where there is no column of words. */
export function stimuliFromTable(
  table: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] },
  columns: Readonly<
    Record<Exclude<Column, 'image'>, string> & { readonly image?: string | undefined }
  >,
  path: string,
): TableRow[] {
  const place = (column: Column) => table.columns.indexOf(columns[column] ?? '');
  if (place('word') < 0) {
    throw new KindredError(
      'STIMULI_BAD_TABLE',
      `${path} has no column "${columns.word}" of words; its columns are ${table.columns.join(', ')}. Say which one in columns.word.`,
    );
  }
  if (columns.image !== undefined && place('image') < 0) {
    throw new KindredError(
      'STIMULI_BAD_TABLE',
      `${path} has no column "${columns.image}" of pictures.`,
    );
  }
  return table.rows.map((row) => {
    const cell = (column: Column) => row[place(column)]?.trim() || undefined;
    const word = cell('word') ?? '';
    const definition = cell('definition');
    const category = cell('category');
    const aliases = cell('aliases')
      ?.split(/[|;]/)
      .map((alias) => alias.trim())
      .filter((alias) => alias !== '');
    const image = columns.image === undefined ? undefined : cell('image');
    return {
      stimulus: {
        id: cell('id') ?? word,
        word,
        ...(definition !== undefined && { definition }),
        ...(category !== undefined && { category }),
        ...(aliases !== undefined && { aliases }),
      },
      ...(image !== undefined && { image }),
    };
  });
}
