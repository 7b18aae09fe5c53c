import type { Files } from '../../contract/files.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import { otherSeparator } from './other-separator.ts';
import { readCells } from './read-cells.ts';
import type { TextTable } from './text-table.ts';

/**
 * Reads a CSV, or a TSV by its ending, of at most 256 MiB; the first line is the header. Cells are
 * as written; column names are trimmed. Throws
 * `TABLE_INVALID` (ragged, unclosed quote, another separator), `TABLE_EMPTY` or `TABLE_DUPLICATE_COLUMN`.
 */
export async function readTable(files: Files, path: string): Promise<TextTable> {
  const file = files.resolve(path);
  const bytes = await files.read(path, { maxBytes: 2 ** 28 });
  const delimiter = file.toLowerCase().endsWith('.tsv') ? '\t' : ',';
  const other = otherSeparator(bytes, delimiter);
  if (other !== null) {
    const [is, wanted] = [other, delimiter].map((one) => (one === '\t' ? 'a tab' : `"${one}"`));
    const advice = other === '\t' ? 'name it .tsv' : `save it with ${wanted}`;
    throw new KindredError(
      'TABLE_INVALID',
      `The separator of ${file} seems to be ${is}, not ${wanted}; ${advice}.`,
      { location: { file, line: 1, column: 1 } },
    );
  }
  const { rows, line } = readCells(bytes, file, false);
  const [header, ...body] = rows;
  if (!header) throw new KindredError('TABLE_EMPTY', `${file} has no header line.`);
  const columns = header.map((name) => name.trim());
  const twice = columns.find((name, k) => columns.indexOf(name) !== k);
  if (twice !== undefined) {
    throw new KindredError('TABLE_DUPLICATE_COLUMN', `${file} has two columns "${twice}".`, {
      location: { file, line: 1, column: 1 },
    });
  }
  return { columns, rows: body, from: { file, lines: body.map((_, row) => line(row + 1)) } };
}
