import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesService, randomService, readTrialRecords } from '@kindred/core';
import type { Log, Sampler, SamplerContext, Task } from '@kindred/core';
import { anchoredTriplet } from '../task/anchored-triplet.ts';
import { madeWith } from '../fixtures/made-with.ts';
import { file } from './file.ts';

const folder = mkdtempSync(join(tmpdir(), 'kindred-'));
const warnings: string[] = [];
const log: Log = { debug: () => {}, info: () => {}, warn: (message) => warnings.push(message) };
const task = await madeWith<Task>(anchoredTriplet, {});
const context: SamplerContext = {
  stimuli: ['a', 'b', 'c'].map((id) => ({ id, word: `word ${id}` })),
  task,
  random: randomService(1),
  signal: new AbortController().signal,
  autoCount: () => 1,
  compute: () => Promise.reject(new Error('not in this test')),
};
const open = async (options: object) =>
  (await madeWith<Sampler>(file, options, { folder, log })).open(context);

test('trials come in the file’s order with people, repeats and what is known of the order', async () => {
  writeFileSync(
    join(folder, 's.csv'),
    'head,left,right,winner,puid\na,b,c,b,ann\nword a,c,b,b,ann\na,b,c,c,bob\na,b,c,c,ann\n',
  );
  const session = await open({ path: 's.csv' });
  expect(session.expected).toEqual({ min: 4, max: 4 });
  const trials = await Array.fromAsync(session.next([]));
  expect(trials.map((trial) => [trial.stimuli.join(''), trial.participant, trial.repeat])).toEqual([
    ['abc', 'ann', 0],
    ['acb', 'ann', 0],
    ['abc', 'bob', 0],
    ['abc', 'ann', 1],
  ]);
  expect(trials.every(({ orderKnown }) => orderKnown)).toBe(true);
});

test('unknown names are an error with the first few, or left out and said', async () => {
  writeFileSync(join(folder, 'u.csv'), 'head,winner,loser\na,b,zebra\nyak,b,c\na,c,b\n');
  await expect(open({ path: 'u.csv' })).rejects.toMatchObject({
    code: 'SAMPLER_UNKNOWN_STIMULI',
    message: expect.stringMatching(/2 rows.*no stimulus "zebra"; no stimulus "yak"/) as string,
  });
  const session = await open({ path: 'u.csv', unknown: 'skip' });
  expect(session.expected.max).toBe(1);
  expect(warnings.at(-1)).toContain('2 rows left out');
  const [trial] = await Array.fromAsync(session.next([]));
  expect(trial).toMatchObject({ stimuli: ['a', 'b', 'c'], orderKnown: false });
});

const data = process.env['KINDRED_DATA_DIR'] ?? '';
const gemma = 'llm/gemma-3-1b-it_2000.csv';

test.skipIf(!existsSync(join(data, gemma)))(
  'gemma’s replies are read: 1,105 first, 639 second, 256 neither (skipped without KINDRED_DATA_DIR)',
  async () => {
    // A search for whole words alone finds 1,101, 638 and 261 (python: re.search(r'\b' + name +
    // r'\b', reply.lower()) for each option, exactly one of the two found). The five more are "jet
    // ski" (twice), "corn husk", "strainers" and "pandas" for jetski, cornhusk, strainer, panda.
    const counts: Record<string, number> = {};
    const records = readTrialRecords(filesService(data), gemma, {
      structure: 'anchored',
      columns: { stimuli: ['head', 'winner', 'loser'], reply: 'raw_generation' },
      prompt: '{anchor}: {first} or {second}?',
      replyAfter: 'model',
    });
    for await (const { stimuli, answer } of records) {
      const shown = stimuli.map((word) => ({ id: String(word), word: String(word) }));
      const { value, reason } = task.parse('text' in answer ? answer.text : '', shown);
      const key = value ?? reason;
      counts[key] = (counts[key] ?? 0) + 1;
    }
    expect(counts).toEqual({ 0: 1105, 1: 639, none: 256 });
  },
);
