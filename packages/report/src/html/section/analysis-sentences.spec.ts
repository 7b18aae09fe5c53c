import { randomService } from '@kindred/core';
import { expect, test } from 'vitest';
import { sampleAnalyses } from '../../fixtures/sample-analyses.ts';
import { analysisSentences } from './analysis-sentences.ts';

const analyses = sampleAnalyses(['a', 'b', 'c', 'd'], 'vocabulary', randomService(1));

test('notes once an analysis, what was left out, and who adjusted p values', () => {
  expect(analysisSentences(analyses)).toEqual([
    'correlation: Outliers: none were removed. 1 model was left out of some figure.',
    'group-test: Outliers: none were removed. 1 model was left out of some figure.',
    'p values were adjusted over the family each table declares: by Holm’s method (correlation, group-test).',
  ]);
  const bare = analyses.map((one) => ({
    ...one,
    result: { ...one.result, notes: [], dropped: [], tables: [] },
  }));
  expect(analysisSentences(bare)).toEqual([]);
  const many = Array.from({ length: 30 }, (_, at) => ({ ...analyses[0], id: `a${at}` }));
  expect(analysisSentences(many)).toContain('6 more analyses describe themselves below.');
});

test('a declared family says its size and its analyses; other tables keep their own', () => {
  const tables = ['correlation'];
  const about = { name: 'all', size: 5, analyses: ['correlation'], outcomes: ['r2'] };
  const [first, second] = analyses;
  const joined = {
    ...first,
    family: { ...about, without: ['shares of r2, which failed'], tables },
  };
  expect(analysisSentences([joined, second]).slice(2)).toEqual([
    'p values of family “all” were adjusted together by Holm’s and by Benjamini and Hochberg’s method, over 5 tests (of correlation on r2); not counted: shares of r2, which failed.',
    'Other p values were adjusted over the family each table declares: by Holm’s method (group-test).',
  ]);
  const empty = { ...about, size: 0, analyses: [], outcomes: [], without: [], tables: [] };
  expect(analysisSentences([{ ...second, family: empty }]).slice(1)).toEqual([
    'p values of family “all” were adjusted together by Holm’s and by Benjamini and Hochberg’s method, over 0 tests.',
    'Other p values were adjusted over the family each table declares: by Holm’s method (group-test).',
  ]);
});
