import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { parquetBytes } from './parquet-bytes.ts';

const read = async (
  columns: readonly string[],
  rows: Parameters<typeof parquetBytes>[0]['rows'],
) => {
  const bytes = parquetBytes({ columns, rows })!;
  return parquetReadObjects({ file: new Uint8Array(bytes).buffer });
};

test('numbers, booleans, text and nulls come back as they went; mixed columns as text', async () => {
  const rows = [
    ['=1+1', 0.1 + 0.2, true, 'x', null],
    [null, null, null, 3, null],
  ];
  expect(await read(['name', 'r', 'tuned', 'mixed', 'none'], rows)).toEqual([
    { name: '=1+1', r: 0.30000000000000004, tuned: true, mixed: 'x', none: null },
    { name: null, r: null, tuned: null, mixed: '3', none: null },
  ]);
});

test('any numbers to the last bit, no rows, and a name twice', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.option(fc.double({ noNaN: true })), { maxLength: 50 }),
      async (numbers) => {
        const back = await read(
          ['x'],
          numbers.map((one) => [one]),
        );
        expect(back).toEqual(numbers.map((x) => ({ x })));
      },
    ),
    { numRuns: 50 },
  );
  expect(await read(['a', 'a'], [[1, 2]])).toEqual([{ a: 1, a_2: 2 }]);
  expect(parquetBytes({ columns: [], rows: [] })).toBeNull();
});
