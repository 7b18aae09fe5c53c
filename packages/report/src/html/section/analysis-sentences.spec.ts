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
