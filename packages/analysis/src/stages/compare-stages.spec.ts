import { frameFromTable, type Frame } from '@kindred/core';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compareStages } from './compare-stages.ts';
import { slope } from './slope.ts';
import { stages } from './stages.ts';

const file = new URL(
  '../../../../experiments/ingredients-table/training_stages.csv',
  import.meta.url,
);
const lines = readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1);
const frame = frameFromTable({
  columns: ['id', 'lineage', 'stage', 'r2'],
  rows: lines.map((line, at) => [`row-${at}`, ...line.split(',').slice(1)]),
});
const order = ['Base', 'SFT', 'DPO', 'RLVR'];
const options = { stage: 'stage', order, lineage: 'lineage' };
// expected.R wrote it: lm, t.test, p.adjust, and the trend's band from vcov.
const expected = JSON.parse(readFileSync(new URL('expected.json', import.meta.url), 'utf8')) as {
  trend: number[];
  delta: number[];
  transitions: number[][];
  holm: number[];
  band: number[][];
};
const near = (got: unknown, want: number) =>
  expect(Math.abs(Number(got) / want - 1)).toBeLessThan(1e-9);

test('the published stages: changes and trends, as lm and t.test', () => {
  const { tables, dropped, figures } = compareStages(frame, 'r2', options);
  const [transitions, trends, deltas] = tables;
  transitions.rows.forEach((row, at) => {
    row.slice(2, 9).forEach((cell, i) => near(cell, expected.transitions[at][i]));
    near(row[9], expected.holm[at]);
  });
  expect(transitions.rows.map(([from, to]) => `${from} ${to}`)).toEqual([
    'Base SFT',
    'SFT DPO',
    'DPO RLVR',
  ]);
  expect(trends.rows.map(([name]) => name)).toEqual(['outcome', 'delta']);
  trends.rows[0].slice(1).forEach((cell, i) => near(cell, expected.trend[i]));
  trends.rows[1].slice(1).forEach((cell, i) => near(cell, expected.delta[i]));
  expect(deltas.rows).toHaveLength(11);
  expect(deltas.rows[0].slice(0, 5)).toEqual(['Instella 3B', 'Base', 'SFT', 0.241, 0.293]);
  expect(dropped).toEqual([{ row: 'row-0', reason: 'stage Base Stage 1 is not in the order' }]);
  expect(transitions.notes).toContain(
    'Stages that the order does not name are left out: Base Stage 1.',
  );
  const [dots, scatter] = figures!;
  expect(dots.kind === 'intervals' && dots.rows.map(({ label }) => label).slice(0, 2)).toEqual([
    'Base → SFT, mean (n = 4)',
    'Base → SFT, Instella 3B',
  ]);
  if (scatter.kind !== 'scatter') throw new Error(scatter.kind);
  [0, 40].forEach((at, end) => {
    const { x, y, low, high } = scatter.line![at];
    expect(x).toBeCloseTo([1, 4][end], 12);
    [y, low, high].forEach((figure, i) => near(figure, expected.band[end][i]));
  });
});

test('rows of one lineage and stage are averaged; gaps give no change; names are checked', () => {
  const small: Frame = {
    rows: 7,
    columns: [
      { name: 'r2', type: 'number', values: [0.1, 0.3, 0.4, 0.2, 0.5, null, 0.6] },
      { name: 'stage', type: 'category', values: ['a', 'a', 'b', 'a', 'c', 'b', null] },
      { name: 'line', type: 'category', values: ['x', 'x', 'x', 'y', 'y', 'y', 'y'] },
    ],
  };
  const run = (names: string[]) =>
    compareStages(small, 'r2', { stage: 'stage', order: names, lineage: 'line' });
  const { tables, dropped } = run(['a', 'b', 'c']);
  expect(tables[0].rows.map((row) => row.slice(0, 4))).toEqual([
    ['a', 'b', 1, expect.closeTo(0.2, 12)],
    ['b', 'c', 0, null],
  ]);
  expect(tables[0].notes).toContain('Averaged: x at a (2 rows).');
  expect(tables[0].notes).toContain('b → c: no test, 0 pairs; at least 2 are needed.');
  expect(dropped.map(({ reason }) => reason)).toEqual(['r2 is unknown', 'stage is unknown']);
  expect(() => run(['a', 'd'])).toThrow(/no row has the stage d, .* Those here: a, b, c/);
  expect(run(['a', 'd', 'c']).tables[0].notes).toContain('No row has the stage d.');
  expect(() =>
    compareStages(small, 'r2', { stage: 'stage', order: ['a', 'b'], lineage: 'lines' }),
  ).toThrow(/no ingredient "lines"/);
  const read = (names: string[]) =>
    (stages.options as unknown as { safeParse(from: unknown): { success: boolean } }).safeParse({
      stage: 'stage',
      lineage: 'line',
      order: names,
    }).success;
  expect([read(['a', 'b']), read(['a']), read(['a', 'a'])]).toEqual([true, false, false]);
});

test('a trend is null with its reason where there is none', () => {
  expect(slope([1, 2, 3], [2, 4, 6], ['x', 'x', 'x']).reason).toMatch(/on a line of slope 2/);
  expect(slope([1, 2], [2, 4], ['x', 'y']).reason).toBe('nothing moves along the order');
  expect(slope([1, 2], [2, 4], ['x', 'x']).reason).toMatch(/2 values leave nothing/);
  expect(slope([], [], []).value).toBeNull();
});

test('a trend is blind to the level of a lineage, and turns with the order', () => {
  const value = fc.double({ min: -1, max: 1, noNaN: true });
  const lineages = fc.array(fc.tuple(value, value, value, value), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(lineages, fc.double({ min: -5, max: 5, noNaN: true }), (all, level) => {
      const x = all.flatMap(() => [1, 2, 3, 4]);
      const groups = all.flatMap((_, at) => [at, at, at, at].map(String));
      const one = slope(x, all.flat(), groups).value;
      if (!one || one.error < 1e-6) return;
      const moved = all.flatMap((row, at) => row.map((y) => y + level * at));
      expect(slope(x, moved, groups).value!.slope).toBeCloseTo(one.slope, 9);
      const turned = slope(
        x.map((at) => -at),
        all.flat(),
        groups,
      ).value!;
      expect(turned.t).toBeCloseTo(-one.t, 6);
      expect(turned.p).toBeCloseTo(one.p, 9);
    }),
  );
});
