import type { ResultFigure } from '@kindred/core';
import { axisOf } from './axis-of.ts';
import type { Chart } from './chart.ts';
import { chartText } from './chart-text.ts';

const mostGroups = 10;
// Of a picture 300 wide some 80 are the axis of y.
const [across, up] = [220, 190];
const only = (part: string) => [{ filter: { field: 'part', equal: part } }];

/**
 * Points with their fitted line and its band. Up to ten groups are coloured; numbers a log scale
 * cannot show are left out.
 */
export function scatterChart({ x, y, points, line = [], caption }: ResultFigure.Scatter): Chart {
  const fits = (axis: ResultFigure.Axis, value: number | null) =>
    value === null || (Number.isFinite(value) && (axis.scale === 'linear' || value > 0));
  const rows = [
    ...line
      .filter((one) => fits(x, one.x) && [one.y, one.low, one.high].every((at) => fits(y, at)))
      .map((one) => ({ part: 'line', row: null, group: null, ...one })),
    ...points
      .filter((one) => fits(x, one.x) && fits(y, one.y))
      .map(({ group, row, ...at }) => ({
        part: 'point',
        row,
        group: group === undefined ? null : chartText(group),
        ...at,
        low: null,
        high: null,
      })),
  ];
  const groups = [...new Set(rows.flatMap(({ group }) => (group === null ? [] : [group])))];
  const coloured = groups.length > 1 && groups.length <= mostGroups;
  return {
    label: caption,
    rows,
    spec: {
      data: { values: rows },
      width: 300,
      autosize: { type: 'fit-x', contains: 'padding' },
      height: up,
      encoding: { x: { field: 'x', ...axisOf(x, across) }, y: { field: 'y', ...axisOf(y, up) } },
      layer: [
        {
          transform: [...only('line'), { filter: { field: 'low', valid: true } }],
          mark: { type: 'area', color: 'var(--band)', opacity: 1 },
          encoding: { y: { field: 'low', ...axisOf(y, up) }, y2: { field: 'high' } },
        },
        {
          transform: only('line'),
          mark: { type: 'line', color: 'var(--soft)', strokeWidth: 1.5 },
        },
        {
          transform: only('point'),
          mark: {
            type: 'point',
            filled: true,
            size: points.length > 300 ? 16 : 40,
            opacity: 0.75,
            ...(!coloured && { color: 'var(--accent)' }),
          },
          ...(coloured && {
            encoding: {
              color: {
                field: 'group',
                type: 'nominal',
                scale: { domain: groups, range: groups.map((_, at) => `var(--c${at})`) },
                legend: { title: null, orient: 'bottom', columns: 3 },
              },
            },
          }),
        },
      ],
    },
  };
}
