import type { Score } from '@kindred/core';
import { expect, test } from 'vitest';
import { sampleScore } from '../../fixtures/sample-score.ts';
import { inferenceSentences } from './inference-sentences.ts';
import { scoreTable } from './score-table.ts';

const score = (metric: string, basis: Score['basis'] = 'judgments') =>
  sampleScore('m', 'human', metric, 0.4, basis);
const by = (one: Score, method: string): Score => ({
  ...one,
  intervals: {
    ...one.intervals,
    generalisation: { value: { ...one.intervals.generalisation.value!, method } },
  },
});

test('intervals are described as each score says it was made', () => {
  const text = inferenceSentences([
    by(score('rsa'), 'delete-one jackknife over items, t'),
    by(score('cka'), 'delete-a-group jackknife over items, 20 random groups, t'),
  ]).join(' ');
  expect(text).toContain(
    'Intervals for new concepts: delete-one jackknife over items, t [rsa]; delete-a-group jackknife over items, 20 random groups, t [cka].',
  );
  expect(text).toContain('Intervals for these concepts: bootstrap.');
  expect(text).toContain('(1,000 permutations), with p');
});

test('a ceiling that only some metrics have is told with their names', () => {
  const some = inferenceSentences([score('rsa'), score('cka', 'embedding')]).join(' ');
  expect(some).toContain('The procedure ceiling (rsa) lets each reference answer');
  expect(some).toContain('Corrected scores (rsa) are (score − mean of the item null)/');
  expect(some).toContain('Split-half reliability (rsa) is');
  const none = inferenceSentences([score('cka', 'embedding')]);
  expect(none).toContain('No procedure ceiling was computed.');
  expect(none).toContain('No reliability ceiling could be computed.');
  expect(none.join(' ')).not.toMatch(/Corrected scores|Split-half/);
  expect(inferenceSentences([])).toEqual([]);
});

test('a ceiling without width is one number', () => {
  const one = score('rsa');
  const value = { ...one.ceilings.procedure.value!, lower: 0.6101, upper: 0.6099 };
  const narrow = { ...one, ceilings: { ...one.ceilings, procedure: { value } } };
  const cells = (given: Score) => scoreTable([given], 'c', 'p').text;
  expect(cells(narrow)).not.toContain('0.610 to');
  expect(cells(narrow)).toContain('0.610');
  expect(cells(one)).toContain('0.550 to 0.610');
});
