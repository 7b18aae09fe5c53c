import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TrialRecord } from '../../contract/trial-record.ts';
import type { TrialRecordOptions } from '../../contract/trial-record-options.ts';
import { filesService } from '../files/files-service.ts';
import { formatNpy } from '../read/format-npy.ts';
import { readTrialRecords } from './read-trial-records.ts';

const folder = mkdtempSync(join(tmpdir(), 'kindred-import-'));
const read = (name: string, content: string | Uint8Array, options: TrialRecordOptions) => {
  writeFileSync(join(folder, name), content);
  return Array.fromAsync(readTrialRecords(filesService(folder), name, options));
};
const brief = ({ stimuli, answer, participant, repeat, orderKnown }: TrialRecord) => [
  stimuli.join(' '),
  'value' in answer ? answer.value : answer.text,
  participant,
  repeat,
  orderKnown,
];

test('head,winner,loser: the order is unknown, and no place tells the winner', async () => {
  const rows = await read(
    'a.csv',
    'head,winner,loser\ncat,dog,car\ncat,car,dog\n"sea, deep",b,a\ncat,dog,car\n',
    { structure: 'anchored' },
  );
  expect(rows.map(brief)).toEqual([
    ['cat car dog', 1, null, 0, false],
    ['cat car dog', 0, null, 1, false],
    ['sea, deep a b', 1, null, 0, false],
    ['cat car dog', 1, null, 2, false],
  ]);
});

test('left and right tell the order; people keep repeats apart; NA is a null judgment', async () => {
  const rows = await read(
    'b.csv',
    'head,left,right,winner,puid\n3,1,29,29,p\n3,29,1,29,p\n3,1,29,1,q\n3,1,29,NA,p\n',
    { structure: 'anchored' },
  );
  expect(rows.map(brief)).toEqual([
    ['3 1 29', 1, 'p', 0, true],
    ['3 29 1', 0, 'p', 0, true],
    ['3 1 29', 0, 'q', 0, true],
    ['3 1 29', null, 'p', 1, true],
  ]);
});

test('THINGS text, npy and a participant column: the odd one comes last', async () => {
  const expected = [
    ['2 5 9', 1, null, 0, false],
    ['2 5 9', 0, null, 1, false],
  ];
  const odd = { structure: 'odd-one-out' } as const;
  expect((await read('c.txt', '9 2 5\n5 9 2\n', odd)).map(brief)).toEqual(expected);
  const savetxt = '9.000e+00 2.000e+00 5.000e+00\n5.000e+00 9.000e+00 2.000e+00\n';
  expect((await read('d.txt', savetxt, odd)).map(brief)).toEqual(expected);
  const npy = formatNpy([2, 3], Float64Array.of(9, 2, 5, 5, 9, 2));
  expect((await read('e.npy', npy, odd)).map(brief)).toEqual(expected);
  expect((await read('f.txt', '9 2 5 272\n5 9 2 7\n', odd)).map(brief)).toEqual([
    ['2 5 9', 1, '272', 0, false],
    ['2 5 9', 0, '7', 0, false],
  ]);
  expect((await read('f.csv', '9,2,5\n5,9,2\n', odd)).map(brief)).toEqual(expected);
  expect((await read('F.TSV', '9\t2\t5\n5\t9\t2\n', odd)).map(brief)).toEqual(expected);
});

test('named columns with a transcript: the reply alone, in the order the prompt asked', async () => {
  const rows = await read(
    'g.csv',
    'head,winner,loser,raw\ncat,dog,car,"like cat: dog or car?\nmodel\nDog\n!"\ncat,dog,car,"like cat: car or dog?\nmodel\nDog"\n',
    {
      structure: 'anchored',
      columns: { stimuli: ['head', 'winner', 'loser'], reply: 'raw' },
      prompt: '{anchor}: {first} or {second}?',
      replyAfter: 'model',
    },
  );
  expect(rows.map(brief)).toEqual([
    ['cat dog car', 'Dog\n!', null, 0, true],
    ['cat car dog', 'Dog', null, 0, true],
  ]);
});

test('names beside salmon’s indices are read, a picture’s file for its markup; digits stay names', async () => {
  const rows = await read(
    'o.csv',
    'head,left,right,winner,left_html,right_html,head_html,left_filename\n3,1,2,2,<img src=/a.png>,Axe,7,a.png\n',
    { structure: 'anchored' },
  );
  expect(rows[0].stimuli).toEqual(['7', 'a.png', 'Axe']);
  expect(rows[0].answer).toEqual({ value: 1 });
});

test('names stand beside head, winner and loser too, and where the order is unknown', async () => {
  const anchored = { structure: 'anchored' } as const;
  const bare = 'head,winner,loser,head_object,winner_object,loser_object\n0,2,1,cat,dog,bat\n';
  expect((await read('p.csv', bare, anchored)).map(brief)).toEqual([
    ['cat bat dog', 1, null, 0, false],
  ]);
  const salmon =
    'head,left,right,winner,loser,head_object,left_object,right_object,winner_object,loser_object\n0,,,2,1,cat,,,dog,bat\n';
  expect((await read('q.csv', salmon, anchored)).map(brief)).toEqual([
    ['cat bat dog', 1, null, 0, false],
  ]);
});

const salmonHead = 'head,left,right,winner,head_html,left_html,right_html';

// pandas writes a column of indices as floats where a row lacks one.
test('an index is the same written as 1 and as 1.0', async () => {
  const rows = await read(
    's.csv',
    'head,left,right,winner,loser,head_html,left_html,right_html,winner_html,loser_html\n0,1.0,2.0,1,2,cat,dog,bat,dog,bat\n1,0.0,2.0,0,2,dog,cat,bat,cat,bat\n2,,,1,0,bat,,,dog,cat\n',
    { structure: 'anchored' },
  );
  expect(rows.map(brief)).toEqual([
    ['cat dog bat', 0, null, 0, true],
    ['dog cat bat', 0, null, 0, true],
    ['bat cat dog', 1, null, 0, false],
  ]);
});

test('markup of which no file is told is its own name', async () => {
  const rows = await read(
    't.csv',
    'head,left,right,winner,head_html,left_html,right_html,right_filename\n0,1,2,1,cat,dog,<b>bat</b>,\n',
    { structure: 'anchored' },
  );
  expect(rows[0].stimuli).toEqual(['cat', 'dog', '<b>bat</b>']);
});

test('a row that mixes indices with the names beside them is refused', async () => {
  const csv = `${salmonHead}\n0,1,2,1,cat,dog,bat\n0,dog,2,dog,cat,dog,bat\n`;
  await expect(read('u.csv', csv, { structure: 'anchored' })).rejects.toMatchObject({
    code: 'IMPORT_INVALID',
    message: expect.stringContaining(
      'row 3: it mixes indices with names, head "0", left "dog", right "2"',
    ) as string,
  });
});

test.each([
  [
    `${salmonHead},left_object\n0,1,2,1,cat,dog,bat,rat`,
    'left_html is "dog", left_object is "rat"',
  ],
  [
    `${salmonHead}\n0,1,2,1,cat,dog,bat\n1,0,2,2,dog,cow,bat`,
    'left 0 is "cow", in an earlier row 0 is "cat" too',
  ],
  [`${salmonHead}\n0,1,2,1,cat,dog,cat`, 'right 2 is "cat", in an earlier row "cat" is 0 too'],
  [`${salmonHead}\n0,1,2,1,cat,,bat`, 'left is 1, without a name (left_html)'],
])('indices and names that do not agree are refused with both: %s', async (content, reason) => {
  const reading = read('r.csv', content, { structure: 'anchored' });
  await expect(reading).rejects.toMatchObject({
    code: 'IMPORT_INVALID',
    message: expect.stringMatching(/row \d.*"columns"/) as string,
  });
  await expect(reading).rejects.toThrow(reason);
  const columns = { stimuli: ['head', 'left', 'right'], choice: 'winner' };
  const [first] = await read('r.csv', content, { structure: 'anchored', columns });
  expect(first.stimuli).toEqual([0, 1, 2]);
});

test.each([
  ['h.csv', 'head,winner\na,b\n', 'not known for anchored trials'],
  ['i.csv', 'head,left,right,winner\na,b,c,d\n', 'its only choice is none of the options'],
  ['i2.csv', 'head,left,right,winner\na,b,c,d\na,b,c,b\na,b,c,e\n', '2 of its 3 choices are none'],
  ['j.csv', 'head,winner,loser\na,b,b\n', 'twice'],
  ['k.csv', 'head,winner,loser\na,"b,c\n', 'Quote'],
  ['l.csv', 'head,winner,loser\na,b\n', 'row'],
  ['m.txt', '1 2\n', 'row 1: it is no anchored triplet'],
  ['n.npy', 'no', 'Cannot read judgments'],
])('%s is refused with the reason', async (name, content, reason) => {
  await expect(read(name, content, { structure: 'anchored' })).rejects.toMatchObject({
    code: 'IMPORT_INVALID',
    message: expect.stringContaining(reason) as string,
  });
});
