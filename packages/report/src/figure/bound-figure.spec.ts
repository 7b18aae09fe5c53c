import type { ResultFigure } from '@kindred/core';
import { expect, test } from 'vitest';
import { sampleFigures } from '../fixtures/sample-figures.ts';
import { boundFigure } from './bound-figure.ts';

const [scatter, forest, heat] = sampleFigures(['a', 'b'], 'x');

test('what fits is left alone', () => {
  expect([scatter, forest, heat].map((one) => boundFigure(one, 7))).toEqual([
    scatter,
    forest,
    heat,
  ]);
});

test('of more, a part is drawn and the caption says which', () => {
  const [point] = (scatter as ResultFigure.Scatter).points;
  const points = Array.from({ length: 12_000 }, (_, at) => ({ ...point, x: at + 1 }));
  const line = points.map(({ x }) => ({ x, y: x, low: null, high: null }));
  const many = { ...(scatter as ResultFigure.Scatter), points, line };
  const some = boundFigure(many, 7) as ResultFigure.Scatter;
  expect(some.points).toHaveLength(1000);
  expect(some.caption).toContain('drawn is a sample of 1,000 of 12,000 points');
  expect([some.line!.length, some.line![0].x, some.line!.at(-1)!.x]).toEqual([201, 1, 12_000]);
  const xs = some.points.map(({ x }) => x);
  expect(xs).toEqual([...new Set(xs)].toSorted((a, b) => a - b));
  // The mean of 1,000 of 12,000 has a standard error of 105.
  expect(Math.abs(xs.reduce((sum, x) => sum + x, 0) / 1000 - 6000)).toBeLessThan(420);
  expect(boundFigure(many, 7)).toEqual(some);
  expect(boundFigure(many, 8)).not.toEqual(some);
  const lines = Array.from({ length: 500 }, (_, at) => `m${at}`);
  const wide = {
    ...(heat as ResultFigure.HeatMap),
    rows: lines,
    columns: lines,
    values: lines.map(() => lines.map(() => 0)),
  };
  const map = boundFigure(wide, 7) as ResultFigure.HeatMap;
  expect([map.rows.length, map.columns.length, map.values.length, map.values[0].length]).toEqual([
    120, 60, 120, 60,
  ]);
  expect(map.caption).toContain('drawn are 120 of 500 lines; drawn are 60 of 500 columns');
});
