import { CsvError, parse } from 'csv-parse/sync';
import { KindredError } from '../../contract/kindred-error.ts';
import type { Cells } from './cells.ts';

/**
 * Cells of CSV or TSV (RFC 4180 quotes, byte order mark and blank lines allowed).
 * Throws `TABLE_INVALID` with the line, also where rows differ in length.
 */
export function readCells(bytes: Uint8Array, file: string, trim: boolean): Cells {
  const delimiter = file.toLowerCase().endsWith('.tsv') ? '\t' : ',';
  try {
    const records = parse(bytes, {
      bom: true,
      delimiter,
      // In TSV a quote is a character like any other, unless it opens the cell.
      relax_quotes: delimiter === '\t',
      skip_empty_lines: true,
      trim,
      info: true,
      max_record_size: 2 ** 24,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    const rows = records.map(({ record }) => record);
    return { rows, line: (row) => records[row].info.lines - extraLines(rows[row]) };
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = Number(cause['lines'] ?? 1);
    throw new KindredError('TABLE_INVALID', `Cannot read line ${line} of ${file}: ${why(cause)}.`, {
      location: { file, line, column: 1 },
    });
  }
}

function why(error: CsvError): string {
  const lengths = /expect (\d+), got (\d+)/.exec(error.message);
  return lengths
    ? `the lines above have ${lengths[1]} cells, this one ${lengths[2]}`
    : error.message.replace(/ (at|on) line \d+.*$/, '').replace(/\.$/, '');
}

// `info.lines` is where a record ends; a quoted cell may hold line ends.
function extraLines(cells: readonly string[]): number {
  return cells.reduce(
    (sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0),
    0,
  );
}
