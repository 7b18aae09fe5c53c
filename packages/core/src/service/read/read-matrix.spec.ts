import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filesService } from '../files/files-service.ts';
import { formatNpy } from './format-npy.ts';
import { readMatrix } from './read-matrix.ts';
import { readTable } from './read-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'kindred-read-'));
afterAll(() => rmSync(folder, { recursive: true }));
const files = filesService(folder);

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const plain = { names: null, rows: 2, columns: 2, values: Float64Array.of(1, 2, 3, 4) };
const counted = { names: ['lion'], rows: 1, columns: 4, values: Float64Array.of(5, 6, 7, 8) };
const named = { ...plain, names: ['lion', 'car'] };

test.each([
  ['numbers.csv', '1,2\n3,4\n', plain],
  ['crlf-bom.csv', '\ufeff1,2\r\n3,4\r\n', plain],
  ['header.csv', 'a,b\n1,2\n3,4', plain],
  ['names.csv', 'lion,1,2\ncar,3,4', named],
  ['both.csv', 'id,a,b\nlion,1,2\n"car",3,4', named],
  ['pandas.csv', ',0,1\nlion,1,2\ncar,3,4', named],
  ['pandas-index.csv', ',a,b\n0,1,2\n1,3,4', { ...plain, names: ['0', '1'] }],
  ['counted.csv', 'name,0,1,2,3\nlion,5,6,7,8', counted],
  ['tabs.tsv', 'lion\t1\t2\ncar\t3\t4', named],
  ['spaces.txt', ' 1 2 \n3   4e0\n\n', plain],
  ['glove.txt', 'lion 1 2\ncar 3 4\n', named],
  ['infant.txt', 'infant 1 2\nnanny 3 4\n', { ...plain, names: ['infant', 'nanny'] }],
])('%s', async (name, text, expected) => {
  expect(await readMatrix(files, write(name, text))).toEqual(expected);
});

test.each([
  ['ragged.csv', '1,2\n3,4\n5\n', 'TABLE_INVALID', 3],
  ['ragged.txt', '1 2\n\n3 4\n5\n', 'MATRIX_RAGGED', 4],
  ['empty-cell.csv', 'a,b\n1,2\n3,\n', 'MATRIX_EMPTY_CELL', 3],
  ['nan.csv', '1,2\n3,NaN\n', 'MATRIX_NOT_A_NUMBER', 2],
  ['infinite.txt', '1 inf\n3 4\n', 'MATRIX_NOT_A_NUMBER', 1],
  ['word.csv', 'a,b,c\nx,1,2\n"two\nlines",3,four\n', 'MATRIX_NOT_A_NUMBER', 3],
  ['twice.csv', 'lion,1,2\ncar,1,2\nlion,3,4\n', 'MATRIX_DUPLICATE_NAME', 3],
  ['quote.csv', '"lion,1\n', 'TABLE_INVALID', 1],
])('%s is refused at its line', async (name, text, code, line) => {
  await expect(readMatrix(files, write(name, text))).rejects.toMatchObject({
    code,
    location: { file: join(folder, name), line },
    message: expect.stringContaining(name) as string,
  });
});

test.each([
  ['nothing.csv', '', 'MATRIX_EMPTY'],
  ['only-header.csv', 'a,b\n', 'MATRIX_EMPTY'],
  ['only-names.csv', 'a\nb\n', 'MATRIX_EMPTY'],
  ['unknown.dat', '1', 'MATRIX_UNKNOWN_FORMAT'],
  ['axes.npy', formatNpy([1, 2, 1], Float64Array.of(1, 2)), 'MATRIX_SHAPE'],
  ['nan.npy', formatNpy([1, 2], Float64Array.of(1, Number.NaN)), 'MATRIX_NOT_FINITE'],
  ['broken.npy', 'not numpy', 'NPY_INVALID'],
])('%s is refused (%#)', async (name, content, code) => {
  await expect(readMatrix(files, write(name, content))).rejects.toMatchObject({ code });
});

test('one axis of an .npy is one column; a missing file says so', async () => {
  const path = write('axis.npy', formatNpy([3], Float64Array.of(1, 2, 3)));
  expect(await readMatrix(files, path)).toMatchObject({ rows: 3, columns: 1 });
  await expect(readMatrix(files, 'absent.npy')).rejects.toMatchObject({ code: 'FILE_MISSING' });
});

test('a table keeps cells as written, across quotes and lines', async () => {
  const path = write('t.csv', ' a ,b\n x,"said ""no""\nthen  "\n');
  expect(await readTable(files, path)).toEqual({
    columns: ['a', 'b'],
    rows: [[' x', 'said "no"\nthen  ']],
    from: { file: files.resolve(path), lines: [2] },
  });
  const tsv = write('t.tsv', 'a\tb\n5" nail\tthe "big" one\n');
  expect((await readTable(files, tsv)).rows).toEqual([['5" nail', 'the "big" one']]);
  await expect(readTable(files, write('d.csv', 'a,a\n1,2'))).rejects.toMatchObject({
    code: 'TABLE_DUPLICATE_COLUMN',
  });
  await expect(readTable(files, write('e.csv', ''))).rejects.toMatchObject({ code: 'TABLE_EMPTY' });
});

const shared = process.env['KINDRED_DATA_DIR'] ?? '';
const spose = 'things/spose_embedding_66d_sorted.txt';

test.skipIf(!existsSync(join(shared, spose)))(
  'the human embedding reads as numpy reads it (skipped without KINDRED_DATA_DIR)',
  async () => {
    const { rows, columns, values } = await readMatrix(filesService(shared), spose);
    expect([rows, columns]).toEqual([1854, 66]);
    // python3 -c "import numpy as np; a = np.loadtxt('spose_embedding_66d_sorted.txt'); print(repr(a.sum()), a[1853, 65])"
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(19044.329106884616, 7);
    expect(values.at(-1)).toBe(0.006750678643584251);
  },
);
