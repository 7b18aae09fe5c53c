import { axisTitle } from './axis-title.ts';
import type { Chart } from './chart.ts';
import { chartLabels } from './chart-labels.ts';

/** One dot a model by group, with a tick at each group's mean. */
export function groupChart(
  points: readonly { readonly row: string; readonly group: string; readonly y: number }[],
  names: { readonly group: string; readonly y: string },
  label: string,
): Chart {
  const labels = chartLabels(points.map(({ group }) => group));
  const values = points.map(({ row, group, y }) => ({ row, group: labels.get(group)!, y }));
  return {
    label,
    rows: values,
    spec: {
      data: { values },
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
        { mark: { type: 'point', filled: true, size: 40, opacity: 0.6, color: 'var(--accent)' } },
        {
          mark: { type: 'tick', thickness: 2, size: 18, color: 'var(--ink)' },
          encoding: { x: { aggregate: 'mean', field: 'y' } },
        },
      ],
    },
  };
}
