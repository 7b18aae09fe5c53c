import type { Frame } from '@kindred/core';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { benchmarks } from './benchmarks.ts';
import { explainByBenchmarks } from './explain-by-benchmarks.ts';
import { williams } from './williams.ts';

const rows = Array.from({ length: 24 }, (_, k) => k);
const score = rows.map((k) => 0.3 + 0.02 * k + 0.1 * Math.sin(5 * k));
const number = (name: string, values: (number | null)[]) => ({
  name,
  type: 'number' as const,
  values,
});
const frame: Frame = {
  rows: 24,
  columns: [
    { name: 'id', type: 'category', values: rows.map((k) => `model-${k}`) },
    number('score', score),
    {
      ...number(
        'parameters',
        rows.map((k) => 2 ** (k / 4)),
      ),
      scale: 'log',
    },
    number(
      'mmlu',
      rows.map((k) => 0.4 + 0.015 * k + 0.1 * Math.cos(3 * k)),
    ),
    number(
      'bbh',
      rows.map((k) => 0.2 + 0.6 * score[k] + 0.07 * Math.sin(11 * k)),
    ),
    number(
      'ifeval',
      rows.map((k) => ([3, 8].includes(k) ? null : 0.5 + 0.2 * Math.sin(7 * k + 1))),
    ),
  ],
};
// expected.py wrote it: numpy's least squares, determinant and correlations, scipy's t.
const expected = JSON.parse(readFileSync(new URL('expected.json', import.meta.url), 'utf8')) as {
  benchmarks: number[][];
  comparisons: number[][];
};
const near = (got: unknown, want: number) =>
  expect(Math.abs(Number(got) - want)).toBeLessThan(1e-9 * Math.abs(want));

test('correlations and their differences, raw and given scale, as numpy and scipy', () => {
  const { tables, figures, dropped } = explainByBenchmarks(frame, 'score', {
    columns: ['mmlu', 'bbh', 'ifeval'],
    control: ['parameters'],
  });
  const [each, pairs] = tables;
  expect(each.rows.map((row) => row.slice(0, 3))).toEqual([
    ...['mmlu', 'bbh', 'ifeval'].map((name) => [name, 'raw', 'none']),
    ...['mmlu', 'bbh', 'ifeval'].map((name) => [name, 'partial', 'log10(parameters)']),
  ]);
  each.rows.forEach((row, at) => {
    row.slice(3, 10).forEach((cell, i) => near(cell, expected.benchmarks[at][i]));
  });
  expect(pairs.rows).toHaveLength(6);
  pairs.rows.forEach((row, at) => {
    row.slice(3, 13).forEach((cell, i) => near(cell, expected.comparisons[at][i]));
  });
  expect(pairs.notes).toContainEqual(expect.stringMatching(/3 raw, 3 partial/));
  expect(each.notes).toContain('ifeval, raw: n = 22 of 24 rows; 2 lack a value.');
  expect(dropped.map(({ row }) => row)).toEqual(['model-3', 'model-8']);
  const [map] = figures!;
  if (map.kind !== 'heat-map') throw new Error(map.kind);
  expect(map.rows).toEqual(['score', 'mmlu', 'bbh', 'ifeval']);
  expect(map.values[2][2]).toBe(1);
  near(map.values[0][3], expected.benchmarks[2][1]);
  expect(map.values[3][0]).toBe(map.values[0][3]);
});

test('published examples of dependent correlations', () => {
  // Steiger's case A as psych::r.test documents it: r.test(103, .4, .5, .1) has t = −0.89, p < .37.
  const steiger = williams(0.4, 0.5, 0.1, 103).value!;
  expect([steiger.t, steiger.p]).toEqual([expect.closeTo(-0.89, 2), expect.closeTo(0.37, 2)]);
  // Zou (2007), example 2: .396, .179 and .088 of 66 cases, interval −0.093 to 0.517.
  const zou = williams(0.396, 0.179, 0.088, 66).value!;
  expect([zou.low, zou.high]).toEqual([expect.closeTo(-0.093, 3), expect.closeTo(0.517, 3)]);
});

test('what cannot be compared is null with its reason; names are checked', () => {
  expect(williams(0.4, 0.5, 0.1, 3).reason).toMatch(/3 rows/);
  expect(williams(0.4, 0.4, 1, 30).reason).toMatch(/no variance/);
  const twice: Frame = {
    ...frame,
    columns: [...frame.columns, number('copy', [...frame.columns[4].values] as number[])],
  };
  const same = explainByBenchmarks(twice, 'score', { columns: ['bbh', 'copy'], control: [] });
  expect(same.tables[1].rows[0].slice(7).every((cell) => cell === null)).toBe(true);
  expect(same.tables[1].notes).toContain(
    'bbh and copy, raw: no test, the correlations leave no variance.',
  );
  expect(() => explainByBenchmarks(frame, 'score', { columns: ['mmul'], control: [] })).toThrow(
    /no ingredient "mmul"/,
  );
  const read = (options: unknown) =>
    (benchmarks.options as unknown as { safeParse(from: unknown): { success: boolean } }).safeParse(
      options,
    ).success;
  expect(read({ columns: ['a'], control: ['b'] })).toBe(true);
  expect(read({ columns: ['a'], control: ['a'] })).toBe(false);
});

test('swapping two benchmarks turns signs alone', () => {
  const value = fc.integer({ min: -20, max: 20 });
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value, value), { minLength: 5, maxLength: 20 }), (all) => {
      const three: Frame = {
        rows: all.length,
        columns: ['y', 'a', 'b'].map((name, at) =>
          number(
            name,
            all.map((row) => row[at]),
          ),
        ),
      };
      const run = (columns: string[]) =>
        explainByBenchmarks(three, 'y', { columns, control: [] }).tables[1].rows[0];
      const [one, other] = [run(['a', 'b']), run(['b', 'a'])];
      if (one[10] === null) return;
      expect(Number(other[10])).toBeCloseTo(-Number(one[10]), 6);
      expect(Number(other[8])).toBeCloseTo(-Number(one[9]), 9);
      expect(Number(other[12])).toBeCloseTo(Number(one[12]), 9);
    }),
  );
});
