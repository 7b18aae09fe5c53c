import type { ResultFigure } from '@kindred/core';
import { expect, test } from 'vitest';
import { sampleFigures } from '../fixtures/sample-figures.ts';
import { boundFigure } from './bound-figure.ts';

const [scatter, forest, heat] = sampleFigures(['a', 'b'], 'x');

test('what fits is left alone', () => {
  expect([scatter, forest, heat].map(boundFigure)).toEqual([scatter, forest, heat]);
});

test('of more, a part is drawn and the caption says which', () => {
  const [point] = (scatter as ResultFigure.Scatter).points;
  const points = Array.from({ length: 12_000 }, (_, at) => ({ ...point, x: at + 1 }));
  const some = boundFigure({
    ...(scatter as ResultFigure.Scatter),
    points,
  }) as ResultFigure.Scatter;
  expect(some.points).toHaveLength(4000);
  expect(some.caption).toContain('drawn are 4,000 of 12,000 points');
  const lines = Array.from({ length: 500 }, (_, at) => `m${at}`);
  const map = boundFigure({
    ...(heat as ResultFigure.HeatMap),
    rows: lines,
    columns: lines,
    values: lines.map(() => lines.map(() => 0)),
  }) as ResultFigure.HeatMap;
  expect([map.rows.length, map.columns.length, map.values.length, map.values[0].length]).toEqual([
    120, 60, 120, 60,
  ]);
  expect(map.caption).toContain('drawn are 120 of 500 lines; drawn are 60 of 500 columns');
});
