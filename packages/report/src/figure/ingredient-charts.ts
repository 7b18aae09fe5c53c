import { counted } from '@kindred/core';
import type { Frame, ResultFigure } from '@kindred/core';
import type { Chart } from '../chart/chart.ts';
import { groupChart } from '../chart/group-chart.ts';
import { scatterChart } from '../chart/scatter-chart.ts';
import { boundFigure } from './bound-figure.ts';
import { fitLine } from './fit-line.ts';
import { mostPoints } from './most-points.ts';
import { partSaid } from './part-said.ts';
import { sampleOf } from './sample-of.ts';

const mostGroups = 20;
const mostColumns = 24;

type Column = Frame['columns'][number];
interface Row {
  readonly row: string;
  readonly value: number | string | boolean;
  readonly y: number;
}

const named = ({ name, unit }: Column) => (unit === undefined ? name : `${name} (${unit})`);

const scatter = (
  column: Column,
  outcome: Column,
  rows: readonly Row[],
  caption: string,
  seed: number,
): Chart => {
  const scale = column.scale ?? 'linear';
  const points = rows.map(({ row, value, y }) => ({ row, x: Number(value), y }));
  const [to, from] = scale === 'log' ? [Math.log10, (at: number) => 10 ** at] : [Number, Number];
  const fitted = fitLine(points.map(({ x, y }) => ({ x: to(x), y })));
  const xs = points.map(({ x }) => to(x)).toSorted((a, b) => a - b);
  const ends = fitted ? [xs[0], xs[xs.length - 1]] : [];
  const figure: ResultFigure.Scatter = {
    kind: 'scatter',
    name: column.name,
    caption,
    x: { label: named(column), scale },
    y: { label: named(outcome), scale: 'linear' },
    points,
    line: ends.map((x) => ({
      x: from(x),
      y: fitted!.intercept + fitted!.slope * x,
      low: null,
      high: null,
    })),
  };
  const drawn = boundFigure(figure, seed) as ResultFigure.Scatter;
  return { ...scatterChart(drawn), rows: scatterChart(figure).rows };
};

const grouped = (
  column: Column,
  outcome: Column,
  rows: readonly Row[],
  caption: string,
  seed: number,
) => {
  const points = rows.map(({ row, value, y }) => ({ row, group: String(value), y }));
  const drawn = sampleOf(points, mostPoints, seed, column.name);
  const part = partSaid(drawn.length, points.length);
  const names = { group: named(column), y: named(outcome) };
  return groupChart(points, drawn, names, part === null ? caption : `${caption}; ${part}`);
};

const draw = (column: Column, outcome: Column, ids: Column | undefined, seed: number) => {
  const rows = column.values.flatMap((value, at): Row[] => {
    const y = outcome.values[at];
    if (value === null || typeof y !== 'number' || !Number.isFinite(y)) return [];
    return [{ row: String(ids?.values[at] ?? at + 1), value, y }];
  });
  const groups = new Set(rows.map(({ value }) => value)).size;
  if (rows.length < 2) return `${column.name} (${rows.length} known)`;
  if (column.type === 'category' && groups > mostGroups)
    return `${column.name} (${counted(groups, 'group')})`;
  const caption = `${outcome.name} by ${column.name}, ${counted(rows.length, 'model')}`;
  const chart = (column.type === 'number' ? scatter : grouped)(
    column,
    outcome,
    rows,
    caption,
    seed,
  );
  const dots = Math.min(rows.length, mostPoints);
  return { name: column.name, rows: rows.length, dots, chart };
};

/** A picture of each ingredient against the outcome, and those left out with the reason. */
export function ingredientCharts(
  { columns }: Frame,
  outcome: string,
  seed: number,
): {
  readonly charts: readonly {
    readonly name: string;
    readonly rows: number;
    /** How many of them are drawn, a sample by `seed`. */
    readonly dots: number;
    readonly chart: Chart;
  }[];
  readonly left: readonly string[];
} {
  const target = columns.find(({ name }) => name === outcome);
  if (!target) return { charts: [], left: [] };
  const ids = columns.find(({ name }) => name === 'id');
  const others = columns.filter(({ name }) => name !== 'id' && name !== outcome);
  const drawn = others.slice(0, mostColumns).map((one) => draw(one, target, ids, seed));
  const left = drawn.filter((one) => typeof one === 'string');
  if (others.length > mostColumns)
    left.push(counted(others.length - mostColumns, 'more ingredient'));
  return { charts: drawn.filter((one) => typeof one !== 'string'), left };
}
