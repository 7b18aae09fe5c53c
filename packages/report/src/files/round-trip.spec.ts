import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesService, readJudgmentTable, readTrialRecords } from '@kindred/core';
import type { Judgment, RunRecord, Task } from '@kindred/core';
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

test('salmon.csv gives names and the participant back', async () => {
  const ids = ['@home', '-x1', "'=quoted"];
  expect(await readBack(salmonCsv(run('@me', ids)))).toEqual(back('@me', ids));
});

test('probabilities come back from judgments.csv to the last bit, beside choices and nulls', async () => {
  const task = { structure: 'odd-one-out', response: { type: 'choice', options: 3 }, arity: 3 };
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const answer = fc.oneof(
    fc.constant(null),
    fc.tuple(share, share, share).map((parts) => {
      const sum = parts[0] + parts[1] + parts[2];
      return sum > 0 ? Float64Array.from(parts, (part) => part / sum) : Float64Array.of(0, 1, 0);
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(answer, { minLength: 1, maxLength: 5 }), async (answers) => {
      const given = answers.map((probabilities, k): Judgment => ({
        trial: {
          id: `${k}`,
          respondent: 'm',
          stimuli: ['b', 'c', 'a'],
          repeat: k,
          participant: null,
          orderKnown: true,
        },
        respondent: 'm',
        participant: null,
        value: probabilities ? probabilities.indexOf(Math.max(...probabilities)) : 1,
        probabilities,
        weight: 1,
      }));
      const record = {
        async *judgments() {
          yield* given;
          yield { ...given[0], value: null, probabilities: null };
        },
      } as unknown as RunRecord;
      await writeFile(
        join(folder, 'p.csv'),
        (await Array.fromAsync(judgmentsCsv(record))).join(''),
      );
      const files = filesService(folder);
      const table = await readJudgmentTable(files, 'p.csv', task as Task, () => ['a', 'b', 'c']);
      const soft = answers.some((one) => one !== null);
      expect(table.nulls).toBe(1);
      expect(table.values).toEqual(Float64Array.from(given, ({ value }) => value!));
      expect(table.probabilities).toEqual(
        soft ? Float64Array.from(answers.flatMap((one) => (one ? [...one] : [0, 1, 0]))) : null,
      );
    }),
    { numRuns: 40 },
  );
});
