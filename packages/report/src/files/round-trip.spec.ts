import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesService, readTrialRecords } from '@kindred/core';
import type { Judgment, RunRecord } from '@kindred/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgmentsCsv } from './judgments-csv.ts';
import { salmonCsv } from './salmon-csv.ts';

const folder = await mkdtemp(join(tmpdir(), 'kindred-round-'));
const run = (participant: string, ids: readonly string[]) => {
  const judgment = (value: number | null): Judgment => ({
    trial: { id: 't', respondent: '=m', stimuli: ids, repeat: 0, participant, orderKnown: true },
    respondent: '=m',
    participant,
    value,
    probabilities: null,
    weight: 1,
  });
  return {
    stimuli: ids.map((id) => ({ id, word: id })),
    async *judgments() {
      yield judgment(1);
      yield judgment(0);
    },
  } as unknown as RunRecord;
};
const readBack = async (csv: AsyncGenerator<string>) => {
  await writeFile(join(folder, 'a.csv'), (await Array.fromAsync(csv)).join(''));
  const records = readTrialRecords(filesService(folder), 'a.csv', { structure: 'anchored' });
  return (await Array.fromAsync(records)).map(({ stimuli, participant, answer }) => ({
    stimuli,
    participant,
    answer,
  }));
};
const back = (participant: string, stimuli: readonly (string | number)[]) =>
  [1, 0].map((value) => ({ stimuli, participant, answer: { value } }));

test('names that look like formulas, guarded or not, come back from judgments.csv', async () => {
  const name = fc.stringMatching(/^'{0,2}[=+\-@＝＠]?'?[a-z][a-z, "]{0,3}[a-z]$/);
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(name, { minLength: 3, maxLength: 3 }),
      name,
      async (ids, who) => {
        expect(await readBack(judgmentsCsv(run(who, ids)))).toEqual(back(who, ids));
      },
    ),
    { numRuns: 60, examples: [[['@home', '-x1', "'=quoted"], '+me']] },
  );
});

test('salmon.csv gives places and the participant back', async () => {
  const ids = ['@home', '-x1', "'=quoted"];
  expect(await readBack(salmonCsv(run('@me', ids)))).toEqual(back('@me', [0, 1, 2]));
});
