import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesService, formatNpy, type Task } from '@kindred/core';
import { expect, test } from 'vitest';
import { readJudgments } from './read-judgments.ts';

const folder = mkdtempSync(join(tmpdir(), 'kindred-judgments-'));
const task = {
  structure: 'odd-one-out',
  response: { type: 'choice', options: 3 },
  arity: 3,
  parse: (reply: string, shown: readonly { word: string }[]) => {
    const value = shown.findIndex(({ word }) => reply.includes(word));
    return value < 0 ? { value: null, reason: 'none' } : { value, reason: 'named' };
  },
} as unknown as Task;
const anchored = {
  ...task,
  structure: 'anchored',
  response: { type: 'choice', options: 2 },
} as Task;

const read = (name: string, content: string | Uint8Array, n: number | null = null, of = task) => {
  writeFileSync(join(folder, name), content);
  return readJudgments(filesService(folder), name, of, n);
};

test('indices: npy and text give the same table; only items that occur have a place', async () => {
  const npy = formatNpy([3, 3], Float64Array.of(9, 2, 5, 5, 9, 2, 12, 2, 5));
  const table = await read('a.npy', npy);
  expect(table).toEqual({
    structure: 'odd-one-out',
    response: { type: 'choice', options: 3 },
    items: ['2', '5', '9', '12'],
    count: 3,
    arity: 3,
    stimuli: Int32Array.of(0, 1, 2, 0, 1, 2, 0, 1, 3),
    values: Float64Array.of(1, 0, 1),
    probabilities: null,
    weights: Float64Array.of(1, 1, 1),
    holdOut: new Uint8Array(3),
    orderKnown: false,
    participants: null,
    nulls: 0,
  });
  expect(await read('a.txt', '# odd last\n9 2 5\n5 9 2\n12 2 5\n')).toEqual(table);
  expect(await read('a.csv', '9,2,5\n5,9,2\n12,2,5\n')).toEqual(table);
  expect(await read('b.npy', npy, 13)).toEqual(table);
  await expect(read('c.npy', npy, 12)).rejects.toThrow('speaks of item 12, counted from 0');
});

test('kindred’s own file: order, people, weights; null judgments are counted, their items not', async () => {
  const own = [
    'shown_1,shown_2,shown_3,order_known,value,participant,weight',
    'c,a,b,true,0,p,2',
    'c,b,a,false,0,,1',
    'd,a,b,true,NA,q,1',
  ];
  const table = await read('own.csv', own.join('\n'));
  expect(table).toMatchObject({
    items: ['a', 'b', 'c'],
    stimuli: Int32Array.of(2, 0, 1, 0, 1, 2),
    values: Float64Array.of(0, 2),
    weights: Float64Array.of(2, 1),
    participants: ['p', null],
    orderKnown: false,
    nulls: 1,
  });
  await expect(read('own.csv', own.with(1, 'c,a,b,true,3,p,2').join('\n'))).rejects.toThrow(
    'its value is "3"',
  );
});

const softHeader = 'shown_1,shown_2,shown_3,order_known,value,p_1,p_2,p_3';
const soft = (...rows: string[]) => [softHeader, ...rows].join('\n');

test('kindred’s own file: probabilities as written, with their options where those are reordered', async () => {
  const rows = ['c,a,b,true,0,.34,.33,.33', 'c,a,b,false,2,0.5,0.3,0.2', 'a,b,c,true,1,,,'];
  const table = await read('soft.csv', soft(...rows, 'b,a,c,true,,0.1,0.2,0.7', 'a,c,b,true,,,,'));
  expect(table).toMatchObject({
    count: 4,
    stimuli: Int32Array.of(2, 0, 1, 0, 1, 2, 0, 1, 2, 1, 0, 2),
    values: Float64Array.of(0, 1, 1, 2),
    probabilities: Float64Array.of(0.34, 0.33, 0.33, 0.3, 0.2, 0.5, 0, 1, 0, 0.1, 0.2, 0.7),
    nulls: 1,
  });
  const pairwise = 'shown_1,shown_2,shown_3,order_known,value,p_1,p_2\nc,b,a,false,0,0.75,0.25';
  expect(await read('soft.csv', pairwise, null, anchored)).toMatchObject({
    stimuli: Int32Array.of(2, 0, 1),
    values: Float64Array.of(1),
    probabilities: Float64Array.of(0.25, 0.75),
  });
  expect((await read('soft.csv', soft('a,b,c,true,1,,,'))).probabilities).toBeNull();
});

test.each([
  [soft('a,b,c,true,0,1,0,0', 'c,a,b,true,0,0.5,,0.5'), 'row 3: its probabilities are "0.5", ""'],
  [soft('c,a,b,true,0,x,0.5,0.5'), 'row 2: its probabilities are "x", "0.5", "0.5": each must be'],
  [soft('c,a,b,true,0,1.5,-0.5,0'), 'each must be a number, at least 0'],
  [soft('c,a,b,true,0,Infinity,0,0'), 'each must be a number, at least 0'],
  [soft('c,a,b,true,0,0.5,0.3,0.200002'), 'their sum is 1.000002, not 1'],
  ['shown_1,shown_2,shown_3,value,p_1,p_3\na,b,c,0,0.5,0.5', 'but no column "p_2"'],
  [
    'shown_1,shown_2,shown_3,value,p_1,p_2\na,b,c,0,0.5,0.5',
    'judgment 1 has probabilities of 2 options, the task has 3',
  ],
])('probabilities that are none are refused with the row: %s', async (content, message) => {
  await expect(read('bad.csv', content)).rejects.toMatchObject({
    code: 'IMPORT_INVALID',
    message: expect.stringContaining(message) as string,
  });
});

test('salmon’s file: what was shown where, and who won', async () => {
  const salmon = 'head,left,right,winner,puid\n3,1,29,29,p\n3,29,1,29,q\n3,1,29,NA,p\n';
  expect(await read('salmon.csv', salmon, null, anchored)).toMatchObject({
    items: ['1', '3', '29'],
    stimuli: Int32Array.of(1, 0, 2, 1, 2, 0),
    values: Float64Array.of(1, 0),
    participants: ['p', 'q'],
    orderKnown: true,
    nulls: 1,
  });
});

test.each([
  ['negative.txt', '0 1 2\n3 -1 2\n', 'has -1 among its items'],
  ['nan.txt', '0 1 2\n3 nan 2\n', 'has nan among its items'],
  ['float.csv', '0,1,2\n3,1.5,2\n', 'has 1.5 among its items'],
  ['empty.txt', '# nothing\n', 'has no judgments'],
  ['cut.txt', '0 1 2\n3 4', 'row 2: it is no odd-one-out triplet: it has 2 cells'],
])('%s is refused with the reason', async (name, content, reason) => {
  await expect(read(name, content)).rejects.toThrow(reason);
});

test('names may be numbers where none is an index', async () => {
  const { items } = await read('hues.txt', '0.5 -1.5 2.5\n');
  expect(items).toEqual(['-1.5', '0.5', '2.5']);
});
