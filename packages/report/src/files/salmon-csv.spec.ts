import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesService, readTrialRecords, type Judgment, type RunRecord } from '@kindred/core';
import { expect, test } from 'vitest';
import { salmonCsv } from './salmon-csv.ts';

const ids = ['cat', 'dog, hot', '=1+1'];
const judgment = (stimuli: string[], value: number | null, orderKnown = true): Judgment => ({
  trial: { id: '1', respondent: 'm', stimuli, repeat: 0, participant: 'p', orderKnown },
  respondent: 'm',
  participant: 'p',
  value,
  probabilities: null,
  weight: 1,
});
const run = (...judgments: Judgment[]) =>
  ({
    stimuli: ids.map((id) => ({ id, word: id })),
    async *judgments() {
      yield* judgments;
    },
  }) as unknown as RunRecord;

test("salmon's columns come back as they went; nulls are left out, formulas are text", async () => {
  const csv = await Array.fromAsync(
    salmonCsv(run(judgment(ids, 1), judgment(ids, null), judgment(ids.toReversed(), 0, false))),
  );
  expect(csv).toEqual([
    'head,left,right,winner,loser,puid,head_object,left_object,right_object,winner_object,loser_object\n',
    `0,1,2,2,1,p,cat,"dog, hot",'=1+1,'=1+1,"dog, hot"\n`,
    `2,,,1,0,p,'=1+1,,,"dog, hot",cat\n`,
  ]);
  const folder = await mkdtemp(join(tmpdir(), 'kindred-salmon-'));
  await writeFile(join(folder, 'a.csv'), csv.join(''));
  const records = readTrialRecords(filesService(folder), 'a.csv', { structure: 'anchored' });
  expect(await Array.fromAsync(records)).toMatchObject([
    {
      stimuli: ['cat', 'dog, hot', '=1+1'],
      answer: { value: 1 },
      participant: 'p',
      orderKnown: true,
    },
    {
      stimuli: ['=1+1', 'cat', 'dog, hot'],
      answer: { value: 1 },
      participant: 'p',
      orderKnown: false,
    },
  ]);
});

test('other trials are refused', async () => {
  await expect(Array.fromAsync(salmonCsv(run(judgment(ids, 2))))).rejects.toMatchObject({
    code: 'EXPORT_NOT_ANCHORED',
  });
});
