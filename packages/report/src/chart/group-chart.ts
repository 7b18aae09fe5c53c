import { axisTitle } from './axis-title.ts';
import type { Chart } from './chart.ts';
import { chartLabels } from './chart-labels.ts';

interface Point {
  readonly row: string | null;
  readonly group: string;
  readonly y: number;
}

const only = (part: string) => [{ filter: { field: 'part', equal: part } }];

/** One dot a row by group, with a tick at each group's mean; of many rows only `drawn` have a dot. */
export function groupChart(
  points: readonly Point[],
  drawn: readonly Point[],
  names: { readonly group: string; readonly y: string },
  label: string,
): Chart {
  const labels = chartLabels(points.map(({ group }) => group));
  const row = (part: string) => (one: Point) => ({ part, ...one, group: labels.get(one.group)! });
  const means = [...Map.groupBy(points, ({ group }) => group)].map(([group, members]) => ({
    row: null,
    group,
    y: members.reduce((sum, { y }) => sum + y, 0) / members.length,
  }));
  return {
    label,
    rows: points.map(row('point')),
    spec: {
      data: { values: [...drawn.map(row('point')), ...means.map(row('mean'))] },
      width: 300,
      autosize: { type: 'fit-x', contains: 'padding' },
      height: { step: 26 },
      encoding: {
        y: {
          field: 'group',
          type: 'nominal',
          axis: { title: axisTitle(names.group, 190), grid: false, labelLimit: 150 },
        },
        x: {
          field: 'y',
          type: 'quantitative',
          scale: { zero: false, nice: true, padding: 6 },
          axis: { title: axisTitle(names.y, 200), tickCount: 5 },
        },
      },
      layer: [
        {
          transform: only('point'),
          mark: { type: 'point', filled: true, size: 40, opacity: 0.6, color: 'var(--accent)' },
        },
        {
          transform: only('mean'),
          mark: { type: 'tick', thickness: 2, size: 18, color: 'var(--ink)' },
        },
      ],
    },
  };
}
