import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { features } from '../features/features.ts';
import { questionOf } from '../fixtures/question-of.ts';
import { respondentOf } from '../fixtures/respondent-of.ts';
import { trialContext } from '../fixtures/trial-context.ts';
import { simulated } from './simulated.ts';

const folder = mkdtempSync(join(tmpdir(), 'kindred-'));
writeFileSync(join(folder, 'm.csv'), 'name,x,y\na,0,0\nb,1,0\nc,0,2\nd,3,3\n');

async function share(options: object, structure: 'anchored' | 'odd-one-out', place: number) {
  const made = await respondentOf(simulated, { embedding: 'm.csv', ...options }, folder);
  const draws = 4000;
  let chosen = 0;
  for (let k = 0; k < draws; k += 1) {
    const answer = await made.judge(questionOf(['a', 'b', 'c'], structure), trialContext(k));
    if ('value' in answer && answer.value === place) chosen += 1;
  }
  return chosen / draws;
}

// Squared distances: ab 1, ac 4, bc 5.
test.each([
  // (mu + 4) / (2 mu + 5), mu = 1
  [{ law: 'ckl', mu: 1 }, 'anchored', 0, 5 / 7],
  // c is odd with weight 1 / (mu + 1) of 1/2, 1/5, 1/6
  [{ law: 'ckl', mu: 1 }, 'odd-one-out', 2, 15 / 26],
  // exp(-1) / (exp(-1) + exp(-2))
  [{ law: 'softmax' }, 'anchored', 0, 0.731],
  [{ law: 'argmax', lapse: 0.5 }, 'anchored', 1, 0.25],
  [{ law: 'ckl', mu: 1, position: -2 }, 'anchored', 0, 1 / (1 + (2 / 5) * Math.E ** 2)],
] as const)('%j draws %s trials by its law', async (options, structure, place, expected) => {
  expect(Math.abs((await share(options, structure, place)) - expected)).toBeLessThan(0.03);
});

test('generated geometry depends on its seed and the stimulus alone', async () => {
  const vectors = async (options: object, words: string[]) => {
    const made = await respondentOf(simulated, { dimensions: 3, ...options });
    return made.features!(
      words.map((word) => ({ id: word, word })),
      trialContext(),
    );
  };
  const both = await vectors({}, ['a', 'b']);
  expect((await vectors({ lapse: 0.2 }, ['b'])).values).toEqual(both.values.slice(3));
  expect((await vectors({ seed: 2 }, ['a', 'b'])).values).not.toEqual(both.values);
});

test('features answers from a matrix; rows without a name are refused, unknown stimuli missing', async () => {
  const made = await respondentOf(features, { matrix: 'm.csv', kernel: 'euclidean' }, folder);
  expect(await made.judge(questionOf(['a', 'd', 'c']), trialContext())).toEqual({ value: 1 });
  const { missing } = await made.prepare!([{ id: 'e', word: 'e' }], trialContext());
  expect(missing).toHaveLength(1);
  const cosine = await respondentOf(features, { matrix: 'm.csv' }, folder);
  const zero = await cosine.prepare!([{ id: 'a', word: 'a' }], trialContext());
  expect(zero.missing[0].reason).toContain('zeros');
  writeFileSync(join(folder, 'bare.csv'), '1,2\n3,4\n');
  const bare = await respondentOf(features, { matrix: 'bare.csv' }, folder);
  await expect(bare.prepare!([], trialContext())).rejects.toMatchObject({
    code: 'ROW_NAMES',
  });
});
