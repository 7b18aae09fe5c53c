import type { ResultFigure } from '@kindred/core';
import { axisOf } from './axis-of.ts';
import type { Chart } from './chart.ts';
import { uniqueLabels } from './unique-labels.ts';

// Of a picture 620 wide up to 360 are labels.
const room = 260;

/**
 * A forest: one line an estimate, its interval, and a dashed line where there is no effect. Numbers a log scale cannot show are left out.
 */
export function intervalsChart({ x, rows, nothing, caption }: ResultFigure.Intervals): Chart {
  const fits = (value: number | null) =>
    value !== null && Number.isFinite(value) && (x.scale === 'linear' || value > 0);
  const shown = rows.filter(({ value }) => fits(value));
  const labels = uniqueLabels(shown.map(({ label }) => label));
  const values = shown.map(({ value, low, high }, at) => {
    const whole = fits(low) && fits(high);
    return { label: labels[at], value, low: whole ? low : null, high: whole ? high : null };
  });
  const axis = axisOf(x, room);
  const y = {
    field: 'label',
    type: 'nominal' as const,
    sort: labels,
    axis: { title: null, grid: false, labelColor: 'var(--ink)', labelLimit: 340 },
  };
  const across = { ...axis, scale: { ...axis.scale, padding: 8 } };
  return {
    label: caption,
    rows: values,
    spec: {
      data: { values },
      width: 620,
      autosize: { type: 'fit-x', contains: 'padding' },
      height: { step: 24 },
      layer: [
        ...(nothing === null || !fits(nothing)
          ? []
          : [
              {
                data: { values: [{ nothing }] },
                mark: { type: 'rule' as const, color: 'var(--soft)', strokeDash: [4, 3] },
                encoding: { x: { field: 'nothing', ...across } },
              },
            ]),
        {
          transform: [
            { filter: { field: 'low', valid: true } },
            { filter: { field: 'high', valid: true } },
          ],
          mark: { type: 'rule', color: 'var(--ink)', strokeWidth: 2, strokeCap: 'butt' },
          encoding: { y, x: { field: 'low', ...across }, x2: { field: 'high' } },
        },
        {
          mark: {
            type: 'point',
            filled: true,
            opacity: 1,
            size: 60,
            color: 'var(--accent)',
            stroke: 'var(--page)',
          },
          encoding: { y, x: { field: 'value', ...across } },
        },
      ],
    },
  };
}
