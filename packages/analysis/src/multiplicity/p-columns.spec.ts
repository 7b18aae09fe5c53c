import { adjustFamily, randomService, type AnalysisResult, type Frame } from '@kindred/core';
import { expect, test } from 'vitest';
import { explainByBenchmarks } from '../benchmarks/explain-by-benchmarks.ts';
import { correlate } from '../correlation/correlate.ts';
import { parseFormula } from '../formula/parse-formula.ts';
import { compareByAnova } from '../group-test/compare-by-anova.ts';
import { compareByRanks } from '../group-test/compare-by-ranks.ts';
import { compareGroups } from '../group-test/compare-groups.ts';
import { comparePairs } from '../group-test/compare-pairs.ts';
import { fitLinearModel } from '../linear-model/fit-linear-model.ts';
import { makeDesign } from '../mixed-model/make-design.ts';
import { runMixedModel } from '../mixed-model/run-mixed-model.ts';
import { compareStages } from '../stages/compare-stages.ts';

const random = randomService(5);
const rows = Array.from({ length: 48 }, (_, k) => k);
const frame: Frame = {
  rows: rows.length,
  columns: [
    { name: 'id', type: 'category', values: rows.map((k) => `m${k}`) },
    { name: 'score', type: 'number', values: rows.map((k) => 0.01 * (k % 4) + random.normal()) },
    { name: 'size', type: 'number', values: rows.map(() => random.normal()) },
    { name: 'other', type: 'number', values: rows.map((k) => (k === 3 ? null : random.normal())) },
    { name: 'flat', type: 'number', values: rows.map(() => 1) },
    { name: 'stage', type: 'category', values: rows.map((k) => ['a', 'b', 'c', 'd'][k % 4]) },
    { name: 'base', type: 'category', values: rows.map((k) => `base${Math.floor(k / 4)}`) },
  ],
};

const linear = {
  formula: undefined,
  ingredients: ['size', 'other', 'stage'],
  contrasts: 'treatment',
  standardise: true,
  errors: 'classical',
} as const;
const mixed = (): Promise<AnalysisResult> => {
  const { design, dropped } = makeDesign(
    frame,
    parseFormula('score ~ size + other + (1 | base)'),
    true,
  );
  const { signal } = new AbortController();
  const options = {
    method: 'reml',
    interval: 'satterthwaite',
    bootstraps: 100,
    standardise: true,
  } as const;
  return runMixedModel(design, dropped, options, { random, signal });
};

const all: Record<string, () => AnalysisResult | Promise<AnalysisResult>> = {
  correlate: () => correlate(frame, 'score', { ingredients: undefined, outliers: 'none' }),
  welch: () => compareGroups(frame, 'score', 'stage'),
  anova: () => compareByAnova(frame, 'score', ['stage']),
  ranks: () => compareByRanks(frame, 'score', 'stage'),
  pairs: () => comparePairs(frame, 'score', 'stage', 'base'),
  linear: () => fitLinearModel(frame, 'score', linear),
  mixed,
  stages: () =>
    compareStages(frame, 'score', { stage: 'stage', order: ['a', 'b', 'c', 'd'], lineage: 'base' }),
  benchmarks: () =>
    explainByBenchmarks(frame, 'score', { columns: ['size', 'other'], control: [] }),
};

test.each([
  ['correlate', 'correlation 2'],
  ['welch', 'group-test 6'],
  ['anova', 'anova 1, group-test 6 again'],
  ['ranks', 'kruskal-wallis 1, dunn 6 again'],
  ['pairs', 'paired 6'],
  ['linear', 'coefficients 5, terms 3 again'],
  ['mixed', 'fixed 2'],
  ['stages', 'transitions 3, trends 2 again'],
  ['benchmarks', 'benchmarks 2, comparisons 1'],
])('%s says where its tests are: %s', async (name, expected) => {
  const { tables } = await all[name]();
  const found = tables.flatMap(({ name: table, columns, rows: cells, notes, tests }) => {
    const at = (column: string) => columns.findIndex((one) => one.name === column);
    if (!tests) return at('p_holm') < 0 ? [] : [`${table} is not marked`];
    const p = cells.map((row, k) => (tests.outside?.includes(k) ? null : (row[at('p')] as number)));
    const { size, holm, bh } = adjustFamily(p);
    // What a table adjusts itself is what it says a family would count.
    const own = cells.map((row) => [row[at(tests.holm)], row[at(tests.bh)]]);
    const meant = cells.map((_, k) => [holm[k], bh[k]]);
    const wrong = at('p_holm') >= 0 && JSON.stringify(own) !== JSON.stringify(meant);
    const astray = tests.note !== undefined && !notes.includes(tests.note);
    return [
      `${table} ${size}${tests.again ? ' again' : ''}${wrong ? ' adjusted otherwise' : ''}${astray ? ' without its note' : ''}`,
    ];
  });
  expect(found.join(', ')).toBe(expected);
});
