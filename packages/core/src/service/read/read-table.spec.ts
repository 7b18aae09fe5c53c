import { expect, test } from 'vitest';
import type { Files } from '../../contract/files.ts';
import { readTable } from './read-table.ts';

const read = (text: string, name = 'm.csv') => {
  const files = { resolve: (path: string) => path, read: async () => Buffer.from(text) };
  return readTable(files as unknown as Files, name);
};

test.each([
  ['a;b;c\n1;2;3\n', 'm.csv', 'of m.csv seems to be ";", not ","; save it with ","'],
  ['"a";"b"\r\n1;2,5\r\n', 'm.csv', 'seems to be ";"'],
  ['\ufeff\na;b\n1,5;2\n', 'm.csv', 'seems to be ";"'],
  ['a\tb\n1\t2\n', 'm.csv', 'seems to be a tab, not ","; name it .tsv'],
  ['a,b\n1,2\n', 'm.tsv', 'seems to be ",", not a tab; save it with a tab'],
])('%j as %s: another separator is told', async (text, name, says) => {
  await expect(read(text, name)).rejects.toMatchObject({
    code: 'TABLE_INVALID',
    message: expect.stringContaining(says) as string,
    location: { file: name, line: 1 },
  });
});

test('one column is a table, and cells may hold any separator', async () => {
  expect((await read('word\na;b\n')).rows).toEqual([['a;b']]);
  expect(await read('a,"b;c"\n1;2,3\n')).toMatchObject({
    columns: ['a', 'b;c'],
    rows: [['1;2', '3']],
  });
});
