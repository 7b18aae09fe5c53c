import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Files } from '../../contract/files.ts';
import { filesService } from '../files/files-service.ts';
import { readTrialBlocks } from './read-trial-blocks.ts';

const folder = mkdtempSync(join(tmpdir(), 'kindred-npy-'));
const odd = { structure: 'odd-one-out' } as const;

async function rowsOf(files: Files, name: string) {
  const rows = [];
  for await (const block of readTrialBlocks(files, name, odd))
    for (const row of block) rows.push({ ...row });
  return rows;
}
const read = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return rowsOf(filesService(folder), name);
};
// The bytes in pieces of any length, each put over the one before.
const inPieces = (content: Uint8Array, lengths: () => number): Files => ({
  ...filesService('/'),
  async *bytes() {
    const memory = new Uint8Array(content.length);
    for (let at = 0; at < content.length;) {
      const piece = content.subarray(at, at + lengths());
      memory.fill(0xff).set(piece);
      at += piece.length;
      yield memory.subarray(0, piece.length);
    }
  },
});

const types = {
  '|i1': Int8Array,
  '|u1': Uint8Array,
  '<i2': Int16Array,
  '<u2': Uint16Array,
  '<i4': Int32Array,
  '<u4': Uint32Array,
  '<i8': BigInt64Array,
  '<u8': BigUint64Array,
  '<f4': Float32Array,
  '<f8': Float64Array,
};
type Type = keyof typeof types;

// As numpy.save lays a matrix out (NEP 1, version 1.0).
function npy(rows: readonly (readonly number[])[], type: Type, columnsFirst = false, width = 3) {
  const cells = columnsFirst
    ? Array.from({ length: width }, (_, k) => rows.map((row) => row[k])).flat()
    : rows.flat();
  const Values = types[type] as { from(cells: Iterable<number | bigint>): ArrayBufferView };
  const values = Values.from(type.endsWith('8') && type !== '<f8' ? cells.map(BigInt) : cells);
  const order = columnsFirst ? 'True' : 'False';
  const header = `{'descr': '${type}', 'fortran_order': ${order}, 'shape': (${rows.length}, ${width}), }`;
  const text = `\x93NUMPY\x01\x00\x76\x00${header.padEnd(117)}\n`;
  return Buffer.concat([Buffer.from(text, 'latin1'), new Uint8Array(values.buffer)]);
}

const triplets = fc.array(
  fc.shuffledSubarray([0, 1, 2, 5, 30, 99], { minLength: 3, maxLength: 3 }),
  { minLength: 1, maxLength: 40 },
);

test('any type, either memory order and text say the same, however the bytes come', async () => {
  const type = fc.constantFrom(...(Object.keys(types) as Type[]));
  const lengths = fc.infiniteStream(fc.integer({ min: 1, max: 40 }));
  await fc.assert(
    fc.asyncProperty(
      triplets,
      type,
      fc.boolean(),
      lengths,
      async (rows, of, columnsFirst, take) => {
        const text = rows.map((row) => row.join('\t')).join('\r\n');
        const length = () => take.next().value;
        const fromText = await rowsOf(inPieces(new TextEncoder().encode(text), length), 'a.txt');
        const fromNpy = await rowsOf(inPieces(npy(rows, of, columnsFirst), length), 'a.npy');
        expect(fromText.map(({ stimuli }) => stimuli)).toEqual(
          rows.map((row) => row.toSorted((a, b) => a - b)),
        );
        const chosen = fromText.map(({ stimuli, answer }) =>
          'value' in answer ? stimuli[answer.value!] : null,
        );
        expect(chosen).toEqual(rows.map((row) => row[2]));
        expect(fromNpy).toEqual(fromText);
      },
    ),
  );
});

test.each([false, true])(
  'more rows than a block holds (columns first: %s)',
  async (columnsFirst) => {
    const rows = Array.from({ length: 30_001 }, (_, k) => [k, k + 1, k + 2]);
    const found = await read('many.npy', npy(rows, '<i8', columnsFirst));
    expect(found.map(({ stimuli }) => stimuli)).toEqual(rows);
    expect(await read('many.txt', rows.map((row) => row.join(' ')).join('\n'))).toEqual(found);
  },
);

test('a fourth column is the participant; comments and empty lines are no rows', async () => {
  const found = await read(
    'p.npy',
    npy(
      [
        [9, 2, 5, 272],
        [5, 9, 2, 7],
      ],
      '<i4',
      false,
      4,
    ),
  );
  expect(found.map(({ participant }) => participant)).toEqual(['272', '7']);
  expect(await read('p.txt', '# i j odd who\n9 2 5 272\n\n  5 9 2 7  \n')).toEqual(found);
  expect(await read('none.npy', npy([], '<i4'))).toEqual([]);
});

const whole = npy(
  [
    [0, 1, 2],
    [3, 4, 5],
  ],
  '<i4',
);
const renamed = (from: string, to: string) =>
  Buffer.from(whole.toString('latin1').replace(from, to), 'latin1');

test.each<[string, Uint8Array, string]>([
  ['cut', whole.subarray(0, -4), 'its shape (2, 3) needs 6 numbers, it has 5'],
  ['cut within a number', whole.subarray(0, -3), 'it is not a whole .npy file: a number is cut'],
  ['cut within the header', whole.subarray(0, 60), 'its 60 bytes end within its header'],
  ['too long', Buffer.concat([whole, Buffer.alloc(12)]), 'needs 6 numbers, it has 9'],
  [
    'cut, columns first',
    npy([[0, 1, 2]], '<i4', true).subarray(0, -4),
    'needs 3 numbers, it has 2',
  ],
  ['empty', new Uint8Array(0), 'it is empty'],
  ['big-endian', renamed("'<i4'", "'>i4'"), 'has its bytes in big-endian order'],
  ['pickled', renamed("'<i4'", "'|O' "), 'holds Python objects (a pickle)'],
  ['a pickle', Buffer.from('\x80\x04\x95', 'latin1'), 'is a Python pickle'],
  ['complex', renamed("'<i4'", "'<c8'"), 'has values of type c8, not numbers'],
  ['no matrix', renamed('(2, 3), }', '(6,), }  '), 'it has the shape (6), not N × 3'],
  [
    'two columns',
    renamed('(2, 3)', '(3, 2)'),
    'row 1: it is no odd-one-out triplet: it has 2 cells',
  ],
  [
    'a float',
    npy(
      [
        [0, 1, 2],
        [3, 4.5, 5],
      ],
      '<f8',
    ),
    'row 2: 4.5 is no index, counted from 0',
  ],
  ['NaN', npy([[0, 1, Number.NaN]], '<f4'), 'row 1: NaN is no index'],
  [
    'negative',
    npy(
      [
        [0, 1, 2],
        [3, -4, 5],
      ],
      '<i8',
    ),
    'row 2: -4 is no index',
  ],
  ['huge', npy([[0, 1, 2 ** 60]], '<u8'), 'row 1: 1152921504606847000 is no index'],
  [
    'twice',
    npy(
      [
        [0, 1, 2],
        [3, 4, 4],
      ],
      '<i2',
    ),
    'row 2: it is no odd-one-out triplet: it shows a',
  ],
])('an .npy that is %s is refused with the reason', async (_, bytes, reason) => {
  await expect(read('bad.npy', bytes)).rejects.toMatchObject({
    code: 'IMPORT_INVALID',
    message: expect.stringContaining(reason) as string,
  });
});
