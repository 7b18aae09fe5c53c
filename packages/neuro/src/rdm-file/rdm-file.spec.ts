import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesService, type Stimulus } from '@kindred/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rdmFile } from './rdm-file.ts';

// Written by numpy 2.4 and scipy 1.17, python3 -c:
// import numpy as np, io, base64; from scipy.spatial.distance import pdist, squareform
// d = pdist(np.array([[0, 0], [3, 4], [6, 8], [1, 0]], float)); s = squareform(d)
// for a in [s, d, s.astype('f4'), np.asfortranarray(s)]:
//   b = io.BytesIO(); np.save(b, a); print(base64.b64encode(b.getvalue()).decode())
// mat and npz, n = ['a', 'b', 'c', 'd'], each to a BytesIO as above:
//   scipy.io.savemat(b, {'rdm': s, 'other': np.eye(4), 'words': np.array(n, object)}, do_compression=True)
//   np.savez_compressed(b, rdm=d, words=np.array(n))
// d is [5, 10, 1, 5, 4.47213595499958, 9.433981132056603].
const d = [5, 10, 1, 5, 4.47213595499958, 9.433981132056603];
const files64 = {
  square:
    'k05VTVBZAQB2AHsnZGVzY3InOiAnPGY4JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDQsIDQpLCB9ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAAAAAAAAAAAAAAAAABRAAAAAAAAAJEAAAAAAAADwPwAAAAAAABRAAAAAAAAAAAAAAAAAAAAUQKj0l5t34xFAAAAAAAAAJEAAAAAAAAAUQAAAAAAAAAAAQYdixjLeIkAAAAAAAADwP6j0l5t34xFAQYdixjLeIkAAAAAAAAAAAA==',
  triangle:
    'k05VTVBZAQB2AHsnZGVzY3InOiAnPGY4JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDYsKSwgfSAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAAAAAAAUQAAAAAAAACRAAAAAAAAA8D8AAAAAAAAUQKj0l5t34xFAQYdixjLeIkA=',
  float32:
    'k05VTVBZAQB2AHsnZGVzY3InOiAnPGY0JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDQsIDQpLCB9ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAAAAAACgQAAAIEEAAIA/AACgQAAAAAAAAKBAvRuPQAAAIEEAAKBAAAAAAJbxFkEAAIA/vRuPQJbxFkEAAAAA',
  fortran:
    'k05VTVBZAQB2AHsnZGVzY3InOiAnPGY4JywgJ2ZvcnRyYW5fb3JkZXInOiBUcnVlLCAnc2hhcGUnOiAoNCwgNCksIH0gICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAAAAAAAAAAAAAAAAABRAAAAAAAAAJEAAAAAAAADwPwAAAAAAABRAAAAAAAAAAAAAAAAAAAAUQKj0l5t34xFAAAAAAAAAJEAAAAAAAAAUQAAAAAAAAAAAQYdixjLeIkAAAAAAAADwP6j0l5t34xFAQYdixjLeIkAAAAAAAAAAAA==',
};

// As above; the second matrix of the .mat is none of dissimilarities, the .npz holds a triangle.
const archives = {
  'packed.mat':
    'TUFUTEFCIDUuMCBNQVQtZmlsZSBQbGF0Zm9ybTogcG9zaXgsIENyZWF0ZWQgb246IFNhdCBOb3YgMjggMDI6MjA6MTEgMjAyNgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABSU0PAAAAUAAAAHic42NgYNgAxGxAzAGlQYAVymeBYkYGZoailFwGTiC7gQEdiDhAaBUo/cEeVRyhbsWX6bPLHwuiqUeoc2xPOmZ0TwluDkw9qjgDAwARSxbkDwAAADEAAAB4nONjYGDYAcRsQMwBpUGAFcpngWJGqFh+SUZqEZDmBOIGBhj4YM9AFKC+OgBLqghdDwAAAEMAAAB4nONjYGAQYGRgYAPSHEAMZIIBKxKfBUqDxMrzi1KKgTQfEBswIPSxYNHHiGSeAJCVSKa+JDL1JZOpLwVIAwCjoQXE',
  'packed.npz':
    'UEsDBC0AAAAIAAAAIQAEyA93//////////8HABQAcmRtLm5weQEAEACwAAAAAAAAAGIAAAAAAAAAm+wX6hsQychQxlCtnpJanFykbqWgbpNmoa6joJ6WX1RSlJgXn1+UkgoSd0vMKU4FihdnJBakAvkaZjqaOgq1ChQALgYwEHGA0CpQ+oM9THzFl+mzyx8LOji2Jx0zuqfkAABQSwMELQAAAAgAAAAhAN10H/j//////////wkAFAB3b3Jkcy5ucHkBABAAkAAAAAAAAABQAAAAAAAAAJvsF+obEMnIUMZQrZ6SWpxcpG6loG4Taqiuo6Cell9UUpSYF59flJIKEndLzClOBYoXZyQWpAL5GiY6mjoKtQoUAK5EBgaGJCBOBuIUIAYAUEsBAi0DLQAAAAgAAAAhAATID3diAAAAsAAAAAcAAAAAAAAAAAAAAIABAAAAAHJkbS5ucHlQSwECLQMtAAAACAAAACEA3XQf+FAAAACQAAAACQAAAAAAAAAAAAAAgAGbAAAAd29yZHMubnB5UEsFBgAAAAACAAIAbAAAACYBAAAAAA==',
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kindred-rdm-'));
  for (const [name, bytes] of Object.entries(files64)) {
    await writeFile(join(folder, `${name}.npy`), Buffer.from(bytes, 'base64'));
  }
  for (const [name, content] of Object.entries(archives)) {
    await writeFile(join(folder, name), Buffer.from(content, 'base64'));
  }
  await writeFile(join(folder, 'names.txt'), 'a\nb\nc\nd\n');
});
afterAll(() => rm(folder, { recursive: true }));

const stimuliOf = (...ids: string[]): Stimulus[] => ids.map((id) => ({ id, word: id }));

async function load(options: object, stimuli: Stimulus[] = stimuliOf('a', 'b', 'c', 'd')) {
  const checked = await rdmFile.options['~standard'].validate(options);
  if (checked.issues) throw new Error(checked.issues[0]?.message);
  const reference = await rdmFile.create(checked.value as never, filesService(folder) as never);
  const { signal } = new AbortController();
  return reference.load({ stimuli, signal, model: () => Promise.reject(new Error('none')) });
}

async function csv(text: string, stimuli?: Stimulus[], options: object = {}) {
  await writeFile(join(folder, 'rdm.csv'), text);
  return load({ path: 'rdm.csv', ...options }, stimuli);
}

describe('numpy files', () => {
  test.each(Object.keys(files64))('%s gives scipy’s triangle', async (name) => {
    const { representation, notes } = await load({ path: `${name}.npy`, names: 'names.txt' });
    expect(representation.items).toEqual(['a', 'b', 'c', 'd']);
    representation.rdm!.forEach((value, k) =>
      expect(value).toBeCloseTo(d[k], name === 'float32' ? 5 : 14),
    );
    expect(representation.rdm).toHaveLength(6);
    expect(notes).toEqual([]);
  });

  test('a subset in another order', async () => {
    const { representation, notes } = await load(
      { path: 'triangle.npy', names: 'names.txt', description: 'IT of four people' },
      stimuliOf('d', 'x', 'a', 'c'),
    );
    expect(representation.items).toEqual(['d', 'a', 'c']);
    expect([...representation.rdm!]).toEqual([d[2], d[5], d[1]]);
    expect(notes[0]).toContain('x');
  });
});

describe('archives', () => {
  test.each(Object.keys(archives))('%s by the names it holds', async (path) => {
    const { representation } = await load(
      { path, variable: 'rdm', names: { variable: 'words' } },
      stimuliOf('d', 'a', 'c'),
    );
    [d[2], d[5], d[1]].forEach((value, k) => expect(representation.rdm![k]).toBeCloseTo(value, 14));
  });

  test('by names beside it', async () => {
    const { representation } = await load({
      path: ['packed.mat', 'packed.mat'],
      variable: 'rdm',
      names: 'names.txt',
    });
    expect(representation.people).toHaveLength(2);
    expect(representation.rdm![0]).toBeCloseTo(5, 14);
  });

  test.each([
    ['two matrices', { path: 'packed.mat', names: 'names.txt' }, 'MATRIX_VARIABLE', /"variable"/],
    ['no such array', { path: 'packed.npz', variable: 'rmd' }, 'MATRIX_VARIABLE', /no array "rmd"/],
    ['no names', { path: 'packed.npz', variable: 'rdm' }, 'ROW_NAMES', /does not name/],
    [
      'similarities',
      { path: 'packed.mat', variable: 'other', names: 'names.txt' },
      'RDM_INVALID',
      /similarities are not read/,
    ],
  ])('%s', async (_, options, code, message) => {
    await expect(load(options)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });
});

describe('CSV files', () => {
  test('a column of names that is not the first', async () => {
    const text = 'a,b,word\n0,1,b\n1,0,a\n';
    await writeFile(join(folder, 'column.csv'), text);
    const { representation } = await load(
      { path: 'column.csv', names: { column: 'word' } },
      stimuliOf('a', 'b'),
    );
    expect([...representation.rdm!]).toEqual([1]);
  });

  const body = ['0,5,1', '5,0,2', '1,2,0'];
  test('named by header, by first column, by both, or beside it', async () => {
    const some = stimuliOf('b', 'a', 'c');
    const texts = [
      `a,b,c\n${body.join('\n')}\n`,
      body.map((line, i) => `${'abc'[i]},${line}`).join('\n'),
      `,a,b,c\n${body.map((line, i) => `${'abc'[i]},${line}`).join('\n')}\n`,
    ];
    for (const text of texts) {
      const { representation } = await csv(text, some);
      expect([...representation.rdm!]).toEqual([5, 2, 1]);
    }
    await writeFile(join(folder, 'abc.txt'), 'a\nb\nc\n');
    const { representation } = await csv(body.join('\n'), some, { names: 'abc.txt' });
    expect([...representation.rdm!]).toEqual([5, 2, 1]);
  });

  test('several files are people: their mean, and each of them for the ceiling', async () => {
    const other = ['0,1,3', '1,0,8', '3,8,0'];
    await writeFile(join(folder, 'p1.csv'), `a,b,c\n${body.join('\n')}\n`);
    await writeFile(join(folder, 'p2.csv'), `${other.join('\n')}\n`);
    await writeFile(join(folder, 'p3.csv'), '0,1\n1,0\n');
    const { representation, provenance } = await load(
      { path: ['p1.csv', 'p2.csv'] },
      stimuliOf('b', 'a', 'c'),
    );
    expect([...representation.rdm!]).toEqual([3, 5, 2]);
    expect(representation.people!.map((rdm) => [...rdm])).toEqual([
      [5, 2, 1],
      [1, 8, 3],
    ]);
    expect(provenance.source).toBe('p1.csv, p2.csv');
    await expect(load({ path: ['p1.csv', 'p3.csv'] }, stimuliOf('a'))).rejects.toMatchObject({
      code: 'RDM_INVALID',
      message: expect.stringMatching(/about 2 items/),
    });
  });

  test.each([
    ['not symmetric', 'a,b\n0,1\n2,0\n', 'RDM_INVALID', /not symmetric/],
    ['a similarity', 'a,b\n1,0.5\n0.5,1\n', 'RDM_INVALID', /similarities are not read/],
    ['not square', 'a,b,c\n0,1,2\n1,0,3\n', 'RDM_INVALID', /2 rows and 3 columns/],
    ['no triangle', '1,2,3,4\n', 'RDM_INVALID', /4 numbers/],
    ['rows named otherwise', ',a,b\nb,0,1\na,1,0\n', 'RDM_INVALID', /not named alike/],
    ['no names', '0,1\n1,0\n', 'ROW_NAMES', /does not name/],
    ['other items', 'x,y\n0,1\n1,0\n', 'REFERENCE_NO_ITEMS', /"x"/],
    ['no numbers', 'a,b\n0,?\n1,0\n', 'MATRIX_NOT_A_NUMBER', /\?/],
  ])('%s is refused', async (_, text, code, message) => {
    await expect(csv(text)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });
});
