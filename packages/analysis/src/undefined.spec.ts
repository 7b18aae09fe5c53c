import type { AnalysisResult, Frame } from '@kindred/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explainByBenchmarks } from './benchmarks/explain-by-benchmarks.ts';
import { correlate } from './correlation/correlate.ts';
import { compareByAnova } from './group-test/compare-by-anova.ts';
import { compareByRanks } from './group-test/compare-by-ranks.ts';
import { compareGroups } from './group-test/compare-groups.ts';
import { comparePairs } from './group-test/compare-pairs.ts';
import { compareStages } from './stages/compare-stages.ts';

const analyses: Record<string, (frame: Frame) => AnalysisResult> = {
  pearson: (frame) => correlate(frame, 'y', { ingredients: undefined, outliers: 'iqr' }),
  spearman: (frame) =>
    correlate(frame, 'y', { ingredients: undefined, outliers: 'none', method: 'spearman' }),
  partial: (frame) =>
    correlate(frame, 'y', {
      ingredients: undefined,
      outliers: { rule: 'iqr', of: ['a'] },
      method: 'partial',
      control: ['b'],
    }),
  welch: (frame) => compareGroups(frame, 'y', 'stage'),
  anova: (frame) => compareByAnova(frame, 'y', ['stage', 'line']),
  ranks: (frame) => compareByRanks(frame, 'y', 'stage'),
  paired: (frame) => comparePairs(frame, 'y', 'stage', 'line'),
  benchmarks: (frame) => explainByBenchmarks(frame, 'y', { columns: ['a', 'b'], control: [] }),
  'benchmarks given': (frame) =>
    explainByBenchmarks(frame, 'y', { columns: ['a', 'c'], control: ['b'] }),
  stages: (frame) =>
    compareStages(frame, 'y', { stage: 'stage', order: ['s', 't', 'u'], lineage: 'line' }),
};
// Few rows, few values, many unknown: ties, constants and empty groups are the rule.
const number = fc.option(fc.constantFrom(-1, 0, 0.1, 1, 2, 1e9), { freq: 6 });
const row = fc.record({
  y: number,
  a: number,
  b: number,
  c: number,
  stage: fc.option(fc.constantFrom('s', 't', 'u', 'v'), { freq: 6 }),
  line: fc.option(fc.constantFrom('k', 'l', 'm'), { freq: 6 }),
});
// Two stages are always there: with fewer, stages has a deliberate error.
const nobody = { y: null, a: null, b: null, c: null, line: null };
const stagesThere = ['s', 't'].map((stage) => ({ ...nobody, stage }));
const frames = fc
  .array(row, { maxLength: 14 })
  .map((drawn) => [...drawn, ...stagesThere])
  .map((rows): Frame => ({
    rows: rows.length,
    columns: (['y', 'a', 'b', 'c', 'stage', 'line'] as const).map((name) => ({
      name,
      type: name === 'stage' || name === 'line' ? 'category' : 'number',
      values: rows.map((one) => one[name]),
      ...(name === 'c' && { scale: 'log' as const }),
    })),
  }));

/** Every number in a result that is none. */
function strange(value: unknown): unknown[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [value];
  if (typeof value !== 'object' || value === null) return value === undefined ? [value] : [];
  return Object.values(value).flatMap(strange);
}

test.each(Object.entries(analyses))('%s is null where undefined, never NaN', (_, run) => {
  fc.assert(
    fc.property(frames, (frame) => {
      const { tables, figures } = run(frame);
      expect(strange({ tables, figures })).toEqual([]);
      for (const { rows, columns } of tables) {
        expect(rows.every(({ length }) => length === columns.length)).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});
