import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DirectRespondent } from '@kindred/core';
import { questionOf } from '../fixtures/question-of.ts';
import { respondentOf } from '../fixtures/respondent-of.ts';
import { trialContext } from '../fixtures/trial-context.ts';
import { replay } from './replay.ts';

const folder = mkdtempSync(join(tmpdir(), 'kindred-'));
const stimuli = ['a', 'b', 'c', 'd'].map((id) => ({ id, word: id.toUpperCase() }));

async function replayOf(name: string, content: string, options: object = {}) {
  writeFileSync(join(folder, name), content);
  const made = await respondentOf(replay, { path: name, ...options }, folder);
  await made.prepare!(stimuli, trialContext());
  return made;
}
const ask = async (made: DirectRespondent, ...question: Parameters<typeof questionOf>) =>
  made.judge(questionOf(...question), trialContext());

test('choices of several people and repeats are told apart, ids and words both name stimuli', async () => {
  const made = await replayOf(
    'salmon.csv',
    'head,left,right,winner,puid\na,b,c,b,ann\nA,B,C,C,bob\na,b,c,c,ann\nz,b,c,c,ann\n',
  );
  const by = (participant: string, repeat: number) => ({ participant, repeat });
  const shown = ['a', 'b', 'c'];
  expect(await ask(made, shown, 'anchored', by('ann', 0))).toMatchObject({ value: 0 });
  expect(await ask(made, shown, 'anchored', by('ann', 1))).toMatchObject({ value: 1 });
  expect(await ask(made, shown, 'anchored', by('bob', 0))).toMatchObject({ value: 1 });
  for (const [order, who] of [
    [['a', 'c', 'b'], by('ann', 0)],
    [shown, by('ann', 2)],
    [shown, by('eve', 0)],
  ] as const) {
    await expect(ask(made, order, 'anchored', who)).rejects.toMatchObject({ kind: 'bad-request' });
  }
});

test('where the file does not say the order, the chosen stimulus is found as shown', async () => {
  const made = await replayOf('things.txt', '0 1 2\n3 2 1\n');
  expect(await ask(made, ['c', 'b', 'a'], 'odd-one-out')).toMatchObject({ value: 0 });
  expect(await ask(made, ['b', 'c', 'a'], 'odd-one-out')).toMatchObject({ value: 1 });
  expect(await ask(made, ['d', 'b', 'c'], 'odd-one-out')).toMatchObject({ value: 1 });
});

test('recorded probabilities stay with their options, as shown or reordered', async () => {
  const made = await replayOf(
    'soft.csv',
    'shown_1,shown_2,shown_3,order_known,value,p_1,p_2\na,b,c,true,0,0.75,0.25\nb,c,d,false,1,0.2,0.8\na,c,d,true,0,,\n',
  );
  expect(await ask(made, ['a', 'b', 'c'])).toEqual({
    value: 0,
    probabilities: Float64Array.of(0.75, 0.25),
    weight: 1,
  });
  expect(await ask(made, ['b', 'd', 'c'])).toEqual({
    value: 0,
    probabilities: Float64Array.of(0.8, 0.2),
    weight: 1,
  });
  expect(await ask(made, ['a', 'c', 'd'])).toEqual({ value: 0, weight: 1 });
});

test('raw replies come out of transcripts for the task’s parser', async () => {
  const made = await replayOf(
    'raw.csv',
    'head,winner,loser,raw\na,b,c,"like a: c or b?\nmodel\nThe b."\n',
    {
      columns: { stimuli: ['head', 'winner', 'loser'], reply: 'raw' },
      prompt: '{anchor}: {first} or {second}?',
      replyAfter: 'model',
    },
  );
  expect(await ask(made, ['a', 'c', 'b'])).toEqual({ text: 'The b.' });
  await expect(ask(made, ['a', 'b', 'c'])).rejects.toThrow('raw.csv has no answer to (a, b, c)');
});

test('new content of the file is another respondent', async () => {
  const print = async (content: string) => {
    const made = await replayOf('changing.txt', content);
    return (await made.prepare!(stimuli, trialContext())).fingerprint;
  };
  expect(await print('0 1 2\n')).not.toBe(await print('0 2 1\n'));
});
