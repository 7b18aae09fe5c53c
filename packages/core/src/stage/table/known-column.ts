import type { Frame } from '../../contract/frame.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import { didYouMean } from '../../spec/did-you-mean.ts';

/** A column of a table by its name, the one that names the rows left out. Throws `TABLE_NO_COLUMN`. */
export function knownColumn(table: Frame, name: string, why = ''): Frame['columns'][number] {
  const columns = table.columns.filter((column) => column.name !== 'id');
  const found = columns.find((column) => column.name === name);
  if (found) return found;
  const names = columns.map((column) => column.name);
  const near = didYouMean(name, names) || '.';
  const message = `The table has no column "${name}"${why}${near} Its columns: ${names.join(', ')}.`;
  throw new KindredError('TABLE_NO_COLUMN', message);
}
