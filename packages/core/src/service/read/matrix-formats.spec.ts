import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KindredError } from '../../contract/kindred-error.ts';
import { filesService } from '../files/files-service.ts';
import made from './fixtures/matrices.json' with { type: 'json' };
import parquet from './fixtures/parquet.json' with { type: 'json' };
import type { MatrixChoice } from './matrix-choice.ts';
import { readMatrix } from './read-matrix.ts';
import { readNamedMatrix } from './read-named-matrix.ts';

// Written by numpy, scipy, h5py and DuckDB: fixtures/make-matrices.py and make-parquet.sql.
const stored: Readonly<Record<string, string>> = { ...made, ...parquet };
const folder = mkdtempSync(join(tmpdir(), 'kindred-formats-'));
const files = filesService(folder);
const bytesOf = (name: string) => Buffer.from(stored[name], 'base64');
for (const name of Object.keys(stored)) writeFileSync(join(folder, name), bytesOf(name));

const values = [1.5, -2, 3, 4.25, 5, 6];
const words = ['sea urchin', 'mouse', 'Ärger'];
const ids: MatrixChoice = { nameVariable: 'ids' };

test.each<[string, MatrixChoice, readonly string[] | null]>([
  ['one.npz', {}, null],
  ['packed.npz', ids, words],
  ['bytes.npz', { variable: 'features', ...ids }, ['a', 'b', 'c']],
  ['two.npz', { variable: 'a' }, null],
  ['plain.mat', {}, null],
  ['packed.mat', ids, words],
  ['types.mat', { variable: 'single' }, null],
  ['chars.mat', ids, words],
  ['v73.mat', ids, words],
  ['grouped.h5', { variable: '/layer/fc7', ...ids }, words],
  ['grouped.h5', { variable: 'layer/fc7', nameVariable: 'fixed' }, ['x', 'yy', 'z']],
  ['named.parquet', {}, words],
  ['named.parquet', { nameColumn: 'word' }, words],
  ['lists.parquet', {}, words],
  ['lists.parquet', { variable: 'embedding' }, words],
])('%s with %j reads as it was written', async (name, choice, names) => {
  expect(await readMatrix(files, name, choice)).toEqual({
    rows: 3,
    columns: 2,
    values: Float64Array.from(values),
    names,
  });
});

test.each<[string, MatrixChoice, readonly number[]]>([
  ['types.mat', { variable: 'small' }, [1, 2, 3, 255]],
  ['types.mat', { variable: 'yes' }, [0, 0, 1, 1, 1, 1]],
  ['two.npz', { variable: 'b' }, [1.5, 3, 5]],
  ['one.hdf5', {}, [1, 2, 3, 2 ** 40]],
  ['grouped.h5', { variable: 'layer/count' }, [1, -2, 3, 4, 5, 6]],
  ['types.parquet', {}, [2, 40, 0, 3, 40, 1, 5, 40, 1]],
])('numbers of %s, %j, whatever their type', async (name, choice, expected) => {
  expect([...(await readMatrix(files, name, choice)).values]).toEqual(expected);
});

test.each<[string, MatrixChoice, string, string]>([
  ['two.npz', {}, 'MATRIX_VARIABLE', 'a (3 × 2), b (3 × 1): name one of them as "variable"'],
  ['two.npz', { variable: 'c' }, 'MATRIX_VARIABLE', 'no array "c"; it has a (3 × 2), b (3 × 1)'],
  ['text.npz', {}, 'MATRIX_VARIABLE', 'no matrix of numbers; it has ids (text, 3)'],
  ['packed.npz', { variable: 'ids' }, 'MATRIX_VARIABLE', 'no numbers in "ids"'],
  ['packed.npz', { nameColumn: 'ids' }, 'MATRIX_VARIABLE', 'names: { variable: ids }'],
  ['nan.npz', {}, 'MATRIX_NOT_FINITE', 'NaN at row 1, column 1'],
  ['nan.h5', {}, 'MATRIX_NOT_FINITE', 'Infinity at row 0, column 1'],
  ['cube.npz', { variable: 'features' }, 'MATRIX_SHAPE', '3 axes'],
  ['complex.mat', {}, 'MATRIX_VARIABLE', 'features (other, 3 × 2)'],
  ['record.mat', { variable: 's' }, 'MATRIX_VARIABLE', 's (other, 1 × 1)'],
  ['grouped.h5', {}, 'MATRIX_VARIABLE', 'layer/count (3 × 2), layer/fc7 (3 × 2)'],
  ['grouped.h5', { variable: 'layer/fc7', nameVariable: 'latin' }, 'HDF5_INVALID', 'ASCII'],
  ['texts.parquet', {}, 'MATRIX_COLUMN', 'text in word, other'],
  ['named.parquet', { nameColumn: 'id' }, 'MATRIX_COLUMN', 'no column "id"'],
  ['named.parquet', { nameVariable: 'word' }, 'MATRIX_COLUMN', 'names: { column: word }'],
  ['null.parquet', {}, 'MATRIX_NOT_A_NUMBER', 'nothing at row 0, column 0'],
  ['nan.parquet', {}, 'MATRIX_NOT_FINITE', 'NaN at row 0 ("sea urchin"), column 0'],
  ['zstd.parquet', {}, 'PARQUET_INVALID', 'packed by ZSTD'],
])('%s with %j says what is wrong', async (name, choice, code, message) => {
  await expect(readMatrix(files, name, choice)).rejects.toMatchObject({
    code,
    message: expect.stringContaining(message) as string,
  });
});

test.each<[string, MatrixChoice]>([
  ['packed.npz', ids],
  ['packed.mat', ids],
  ['plain.mat', {}],
  ['v73.mat', ids],
  ['grouped.h5', { variable: 'layer/fc7', ...ids }],
  ['named.parquet', {}],
])('%s cut anywhere, spoilt, or text, is an error of ours', async (name, choice) => {
  const whole = bytesOf(name);
  const read = async (content: Uint8Array) => {
    writeFileSync(join(folder, `spoilt-${name}`), content);
    return readMatrix(files, `spoilt-${name}`, choice);
  };
  const code = expect.stringMatching(/^(NPZ|NPY|MAT|MATRIX|HDF5|PARQUET)_/) as string;
  for (let cut = 0; cut < whole.length; cut += Math.ceil(whole.length / 40)) {
    await expect(read(whole.subarray(0, cut)), `cut at ${cut}`).rejects.toMatchObject({ code });
  }
  await expect(read(Buffer.from('a,b\n1,2\n'))).rejects.toMatchObject({ code });
  for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 60)) {
    const spoilt = Uint8Array.from(whole);
    spoilt[at] ^= 0xff;
    // Some bytes are of no account; the rest must not surface as a fault of a library.
    const error: unknown = await read(spoilt).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error === null || KindredError.is(error), `spoilt at ${at}`).toBe(true);
  }
});

test('names come from a file, a column of the table, or an array beside the matrix', async () => {
  writeFileSync(join(folder, 'names.txt'), 'x\ny\nz\n');
  writeFileSync(
    join(folder, 'table.csv'),
    'a,word,b\n1.5,sea urchin,-2\n3,mouse,4.25\n5,Ärger,6\n',
  );
  writeFileSync(join(folder, 'table.tsv'), 'a\tword\n1\tx\n2\ty\n');
  const read = (path: string, names: Parameters<typeof readNamedMatrix>[1]['names']) =>
    readNamedMatrix(files, { path, variable: null, names });
  expect((await read('one.npz', 'names.txt')).names).toEqual(['x', 'y', 'z']);
  expect((await read('packed.npz', { variable: 'ids' })).names).toEqual(words);
  expect(await read('table.csv', { column: 'word' })).toMatchObject({
    names: words,
    values: Float64Array.from(values),
  });
  expect((await read('table.tsv', { column: 'word' })).names).toEqual(['x', 'y']);
  await expect(read('table.csv', { column: 'id' })).rejects.toMatchObject({
    code: 'MATRIX_COLUMN',
    message: expect.stringContaining('a, word, b') as string,
  });
  await expect(read('table.csv', { variable: 'word' })).rejects.toMatchObject({
    code: 'MATRIX_VARIABLE',
  });
  await expect(read('one.npz', null)).rejects.toMatchObject({ code: 'ROW_NAMES' });
});
