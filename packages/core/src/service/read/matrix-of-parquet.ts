import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { KindredError } from '../../contract/kindred-error.ts';
import type { MatrixChoice } from './matrix-choice.ts';
import { matrixOfArray } from './matrix-of-array.ts';
import type { Matrix } from './matrix.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];
const most = { cells: 2 ** 25, bytes: 2 ** 30 };

/**
 * The matrix of a Parquet file: its columns of numbers, or its one column of lists of them. Names are
 * in `nameColumn`, or in the only column of text. Throws `PARQUET_INVALID` or `MATRIX_COLUMN`, with
 * what is there.
 */
export async function matrixOfParquet(
  bytes: Uint8Array,
  { variable = null, nameVariable = null, nameColumn = null }: MatrixChoice,
  file: string,
): Promise<Matrix> {
  const fail = (why: string) => new KindredError('MATRIX_COLUMN', `${file} ${why}.`);
  if (nameVariable !== null) {
    throw fail(`has columns, no arrays: write "names: { column: ${nameVariable} }"`);
  }
  const rows = await readRows(bytes, file);
  if (rows.length === 0) throw new KindredError('MATRIX_EMPTY', `${file} has no rows.`);
  const columns = Object.keys(rows[0]);
  const holding = (fits: (value: unknown) => boolean) =>
    columns.filter((column) => column !== nameColumn && rows.some((row) => fits(row[column])));
  const texts = holding((value) => typeof value === 'string');
  const lists = holding((value) => Array.isArray(value) || ArrayBuffer.isView(value));
  const listed = columns.slice(0, 20).join(', ');
  for (const wanted of [nameColumn, variable]) {
    if (wanted !== null && !columns.includes(wanted)) {
      throw fail(`has no column "${wanted.slice(0, 60)}"; its columns begin with ${listed}`);
    }
  }
  if (texts.length > (nameColumn === null ? 1 : 0)) {
    throw fail(
      `has text in ${texts.slice(0, 20).join(', ')}: say "names: { column: … }" and leave other text out of the file`,
    );
  }
  const by = nameColumn ?? texts[0] ?? null;
  const names = by === null ? null : rows.map((row) => String(row[by]));
  const plain = columns.filter((column) => column !== by && !lists.includes(column));
  const [list] = variable === null ? lists : [variable];
  if (list === undefined) {
    const flat = rows.flatMap((row) => plain.map((column) => row[column]));
    return matrixOfCells(flat, [rows.length, plain.length], file, names);
  }
  if (variable === null && (plain.length > 0 || lists.length > 1)) {
    throw fail(`has lists in ${lists.slice(0, 20).join(', ')}: name the one meant as "variable"`);
  }
  const [first] = rows;
  const width = entries(first[list]).length;
  rows.forEach((row, k) => {
    const found = entries(row[list]).length;
    if (found === width) return;
    throw fail(`has ${found} numbers in row ${k} (from 0) of "${list}", ${width} in the first`);
  });
  const flat = rows.flatMap((row) => entries(row[list]));
  return matrixOfCells(flat, [rows.length, width], file, names);
}

const entries = (cell: unknown): unknown[] =>
  Array.isArray(cell) || ArrayBuffer.isView(cell) ? Array.from(cell as unknown[]) : [];

function matrixOfCells(
  cells: readonly unknown[],
  [rows, columns]: readonly [number, number],
  file: string,
  names: readonly string[] | null,
): Matrix {
  if (columns === 0) throw new KindredError('MATRIX_EMPTY', `${file} has no numbers.`);
  const bad = cells.findIndex((cell) => !['number', 'bigint', 'boolean'].includes(typeof cell));
  if (bad >= 0) {
    const at = `row ${Math.floor(bad / columns)}, column ${bad % columns} of its numbers (from 0)`;
    const empty = cells[bad] === null || cells[bad] === undefined;
    throw new KindredError(
      'MATRIX_NOT_A_NUMBER',
      `${file} has ${empty ? 'nothing' : 'no number'} at ${at}.`,
    );
  }
  return matrixOfArray([rows, columns], Float64Array.from(cells, Number), file, names);
}

async function readRows(bytes: Uint8Array, file: string): Promise<Rows> {
  const fail = (why: string) => new KindredError('PARQUET_INVALID', `${file} ${why}.`);
  try {
    const { row_groups: groups, num_rows: count } = parquetMetadata(bytes);
    const parts = groups.flatMap(({ columns }) => columns.flatMap((one) => one.meta_data ?? []));
    const columns = Math.max(0, ...groups.map((group) => group.columns.length));
    const size = parts.reduce((sum, part) => sum + Number(part.total_uncompressed_size), 0);
    if (Number(count) * columns > most.cells || size > most.bytes) {
      throw fail(`has ${count} rows of ${columns} columns in ${size} bytes, more than are read`);
    }
    const codec = parts
      .map((part) => part.codec)
      .find((one) => !/^(UNCOMPRESSED|SNAPPY)$/.test(one));
    if (codec !== undefined) throw fail(`is packed by ${codec}; write it with "snappy"`);
    return await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
  } catch (cause) {
    if (KindredError.is(cause)) throw cause;
    throw fail('is not a whole Parquet file');
  }
}
