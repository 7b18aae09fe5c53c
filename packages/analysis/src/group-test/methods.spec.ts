import { frameFromTable, type AnalysisResult, type Frame } from '@kindred/core';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compareByAnova } from './compare-by-anova.ts';
import { compareByRanks } from './compare-by-ranks.ts';
import { comparePairs } from './compare-pairs.ts';
import { groupTest } from './group-test.ts';
import { kruskalWallis } from './kruskal-wallis.ts';
import { meanDifference } from '../mean-difference.ts';
import { mainEffects } from './main-effects.ts';

const file = new URL('../../../../experiments/ingredients-table/models.csv', import.meta.url);
const [columns, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
const models = frameFromTable({
  columns: columns.split(','),
  rows: lines.map((line) => line.split(',')),
});
// expected.R wrote it: car's Anova, kruskal.test, t.test.
const expected = JSON.parse(readFileSync(new URL('expected.json', import.meta.url), 'utf8')) as {
  one: { architecture: number[] };
  two: { attention: number[]; instruction_tuned: number[] };
  toy: { g: number[] };
  kruskal: number[];
  kruskalFamilies: number[];
  dunn: number[][];
  paired: number[];
};
const near = (got: unknown, want: number) =>
  expect(Math.abs(Number(got) / want - 1)).toBeLessThan(1e-9);
const anova = (row: AnalysisResult['tables'][number]['rows'][number]) =>
  [1, 3, 4, 5, 6, 7, 10, 11, 12].map((at) => row[at]);

const y = [3, 5, 5, 8, 9, 2, 2, 6, 7, 4, 4, 1, 10, 5, 6];
const g = 'aaaaabbbbcccccc'.split('');
const toy: Frame = {
  rows: 15,
  columns: [
    { name: 'y', type: 'number', values: y },
    { name: 'g', type: 'category', values: g },
  ],
};

test('one-way and type II F tests, as car::Anova', () => {
  const one = compareByAnova(models, 'procrustes_r2', ['architecture']);
  anova(one.tables[0].rows[0]).forEach((cell, at) => near(cell, expected.one.architecture[at]));
  expect(one.tables[0].notes[1]).toBe('architecture: F(2, 72) = 4.016, p = 0.0222.');
  const two = compareByAnova(models, 'procrustes_r2', ['attention', 'instruction_tuned']);
  const { attention, instruction_tuned: tuned } = expected.two;
  anova(two.tables[0].rows[0]).forEach((cell, at) => near(cell, attention[at]));
  anova(two.tables[0].rows[1]).forEach((cell, at) => near(cell, tuned[at]));
  expect(two.tables[0].notes[0]).toBe(
    'n = 55 of 75 rows; the others lack the outcome or a factor.',
  );
  expect(two.dropped).toHaveLength(20);
  expect(two.tables[2].rows.map(([group]) => group)).toContain('instruction_tuned: true');
  anova(compareByAnova(toy, 'y', ['g']).tables[0].rows[0]).forEach((cell, at) =>
    near(cell, expected.toy.g[at]),
  );
});

test('Kruskal–Wallis with ties and Dunn’s pairs, as R and scipy', () => {
  const { tables, figures } = compareByRanks(toy, 'y', 'g');
  expect(tables[0].rows[0].slice(0, 3)).toEqual(['g', 15, 3]);
  tables[0].rows[0].slice(3).forEach((cell, at) => near(cell, expected.kruskal[at]));
  tables[1].rows.forEach((row, pair) => {
    [row[6], row[7]].forEach((cell, at) => near(cell, expected.dunn[pair][at]));
  });
  expect(figures![0]).toMatchObject({
    kind: 'intervals',
    rows: [{ label: 'a (n = 5)', value: 6 }, {}, {}],
  });
  const families = compareByRanks(models, 'procrustes_r2', 'family').tables[0].rows[0];
  families.slice(3, 6).forEach((cell, at) => near(cell, expected.kruskalFamilies[at]));
});

const pairs: Frame = {
  rows: 17,
  columns: [
    { name: 'id', type: 'category', values: 'abcdefghijklmnopq'.split('') },
    {
      name: 'r2',
      type: 'number',
      values: [
        0.41,
        0.35,
        0.52,
        0.28,
        0.44,
        0.39,
        0.33,
        0.36,
        0.4,
        0.22,
        0.3,
        0.32,
        0.37,
        0.9,
        0.8,
        null,
        0.7,
      ],
    },
    {
      name: 'tuned',
      type: 'boolean',
      values: [1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, null].map((one) =>
        one === null ? null : one === 1,
      ),
    },
    { name: 'base', type: 'category', values: [...'ABCDEFABCDEEFG'.split(''), null, 'H', 'A'] },
  ],
};

test('paired by a column, as t.test; what has no partner is dropped and said', () => {
  const { tables, dropped, figures } = comparePairs(pairs, 'r2', 'tuned', 'base');
  expect(tables[0].rows[0].slice(0, 3)).toEqual(['true', 'false', 6]);
  const cells = tables[0].rows[0].slice(3);
  expect([cells[8], cells[9]]).toEqual([cells[7], cells[7]]);
  [...cells.slice(0, 8), ...cells.slice(10)].forEach((cell, at) => near(cell, expected.paired[at]));
  expect(dropped).toEqual([
    { row: 'o', reason: 'what it is paired by is unknown' },
    { row: 'p', reason: 'the outcome is unknown' },
    { row: 'q', reason: 'tuned is unknown' },
    { row: 'n', reason: 'G has no row of another tuned than true to pair with' },
  ]);
  expect(tables[0].notes).toContain('Several rows of one group are averaged for E.');
  expect(figures![0]).toMatchObject({ nothing: 0, rows: [{ label: 'true − false (6 pairs)' }] });
  expect(() => comparePairs(pairs, 'r2', 'tuned', 'bass')).toThrow(/no ingredient "bass"/);
});

test('what cannot be tested is null with its reason', () => {
  expect(meanDifference([0.1]).reason).toBe('1 pair; at least 2 are needed');
  expect(meanDifference([0.3 - 0.2, 0.4 - 0.3, 0.1]).reason).toBe('the differences do not vary');
  expect(kruskalWallis([[1, 1], [1]]).reason).toBe('the outcome does not vary');
  expect(kruskalWallis([[1, 2]]).reason).toBe('1 group with rows');
  const halves = ['a', 'a', 'b', 'b'];
  const [first, second] = mainEffects(
    [1, 2, 4, 3],
    [halves, halves.map((one) => one + one)],
  ).effects;
  expect(first.reason).toBe('one level, or the other factors determine it');
  expect(second.reason).toBe(first.reason);
  expect(mainEffects([1, 2], [['a', 'b']]).effects[0].reason).toMatch(/no rows are left/);
  expect(mainEffects([1, 1, 2, 2], [halves]).effects[0].reason).toMatch(/does not vary in groups/);
  expect(mainEffects([], [[]]).effects[0].value).toBeNull();
});

test('paired needs pair, and only anova takes a list', () => {
  const read = (options: unknown) =>
    (groupTest.options as unknown as { safeParse(from: unknown): { success: boolean } }).safeParse(
      options,
    ).success;
  expect(read({ by: 'tuned', method: 'paired', pair: 'base' })).toBe(true);
  expect(read({ by: 'tuned', method: 'paired' })).toBe(false);
  expect(read({ by: 'tuned', pair: 'base' })).toBe(false);
  expect(read({ by: ['tuned', 'kind'], method: 'anova' })).toBe(true);
  expect(read({ by: ['tuned', 'kind'] })).toBe(false);
});

const value = fc.integer({ min: -50, max: 50 });

test('Kruskal–Wallis is blind to monotone change, and to the order of groups', () => {
  const groups = fc.array(fc.array(value, { minLength: 1, maxLength: 6 }), {
    minLength: 2,
    maxLength: 5,
  });
  fc.assert(
    fc.property(groups, (all) => {
      const one = kruskalWallis(all).value;
      if (!one) return;
      const grown = all.map((group) => group.map((at) => at ** 3 + at));
      expect(kruskalWallis(grown).value).toEqual(one);
      expect(kruskalWallis(all.toReversed()).value!.h).toBeCloseTo(one.h, 9);
      expect(one.epsilon2).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});

test('swapping both sides of every pair turns signs alone', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { minLength: 2, maxLength: 12 }), (all) => {
      const one = meanDifference(all.map(([a, b]) => a - b)).value;
      if (!one) return;
      const other = meanDifference(all.map(([a, b]) => b - a)).value!;
      expect(other.p).toBe(one.p);
      for (const [got, want] of [
        [other.t, -one.t],
        [other.difference, -one.difference],
        [other.low, -one.high],
        [other.dz, -one.dz],
      ]) {
        expect(got).toBeCloseTo(want, 12);
      }
    }),
  );
});

test('one-way F of two groups is the square of t, and shares sum to one', () => {
  const groups = fc.tuple(
    fc.array(value, { minLength: 2, maxLength: 8 }),
    fc.array(value, { minLength: 2, maxLength: 8 }),
  );
  fc.assert(
    fc.property(groups, ([a, b]) => {
      const levels = [...a.map(() => 'a'), ...b.map(() => 'b')];
      const { residual, effects } = mainEffects([...a, ...b], [levels]);
      const { value: effect } = effects[0];
      if (!effect) return;
      const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / of.length;
      const error = (residual.squares / residual.df) * (1 / a.length + 1 / b.length);
      expect(effect.f).toBeCloseTo((mean(a) - mean(b)) ** 2 / error, 6);
      expect(effect.eta2).toBeCloseTo(effect.partialEta2, 9);
    }),
  );
});
