import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Judgment } from '../../contract/judgment.ts';
import { filesService } from '../../service/files/files-service.ts';
import { readTrialRecords } from '../import/read-trial-records.ts';
import { salmonCsv } from './salmon-csv.ts';

const judgment = (stimuli: string[], value: number | null, orderKnown = true): Judgment => ({
  trial: { id: '1', respondent: 'm', stimuli, repeat: 0, participant: 'p', orderKnown },
  respondent: 'm',
  participant: 'p',
  value,
  probabilities: null,
  weight: 1,
});
const items = ['cat', 'dog, hot', '=1+1'];

test("salmon's columns come back as they went; nulls are left out, formulas are text", async () => {
  const csv = [
    ...salmonCsv(
      [judgment(items, 1), judgment(items, null), judgment(items.toReversed(), 0, false)],
      items,
    ),
  ];
  expect(csv).toEqual([
    'head,left,right,winner,loser,puid,head_object,left_object,right_object,winner_object,loser_object\n',
    `0,1,2,2,1,p,cat,"dog, hot",'=1+1,'=1+1,"dog, hot"\n`,
    `2,,,1,0,p,'=1+1,,,"dog, hot",cat\n`,
  ]);
  const folder = mkdtempSync(join(tmpdir(), 'kindred-salmon-'));
  writeFileSync(join(folder, 'a.csv'), csv.slice(0, 2).join(''));
  const options = { structure: 'anchored' } as const;
  expect(
    await Array.fromAsync(readTrialRecords(filesService(folder), 'a.csv', options)),
  ).toMatchObject([
    { stimuli: [0, 1, 2], answer: { value: 1 }, participant: 'p', orderKnown: true },
  ]);
});

test('other trials are refused', () => {
  expect(() => [...salmonCsv([judgment(items, 2)], items)]).toThrow(
    expect.objectContaining({ code: 'EXPORT_NOT_ANCHORED' }) as Error,
  );
});
