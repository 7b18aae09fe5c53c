import type { ResultFigure } from '@kindred/core';
import type { Chart } from './chart.ts';
import { onRamp } from './on-ramp.ts';
import { chartText } from './chart-text.ts';
import { uniqueLabels } from './unique-labels.ts';

// All three leave dark letters a contrast of at least 4.5.
const ramp = ['#6baed6', '#f7f7f7', '#f4976c'];
const mostLettered = 600;

/** A colour for each pair, blank where there is no value; numbers are written in small maps. */
export function heatMapChart(figure: ResultFigure.HeatMap): Chart {
  const { range, caption } = figure;
  const [rows, columns] = [uniqueLabels(figure.rows), uniqueLabels(figure.columns)];
  const values = figure.values.flatMap((line, row) =>
    line.map((value, column) => ({ row: rows[row], column: columns[column], value })),
  );
  const lettered = values.length <= mostLettered;
  const valid = [{ filter: { field: 'value', valid: true } }];
  return {
    label: caption,
    rows: values,
    spec: {
      data: { values },
      width: { step: lettered ? 46 : 16 },
      height: { step: lettered ? 24 : 14 },
      encoding: {
        x: {
          field: 'column',
          type: 'nominal',
          sort: columns,
          axis: { title: null, grid: false, labelAngle: -40, labelColor: 'var(--ink)' },
        },
        y: {
          field: 'row',
          type: 'nominal',
          sort: rows,
          axis: { title: null, grid: false, labelColor: 'var(--ink)' },
        },
      },
      layer: [
        {
          transform: valid,
          mark: { type: 'rect' },
          encoding: {
            color: {
              field: 'value',
              type: 'quantitative',
              scale: {
                domain: [range[0], (range[0] + range[1]) / 2, range[1]],
                range: ramp,
                interpolate: 'rgb',
                clamp: true,
              },
              legend: {
                type: 'symbol',
                symbolType: 'square',
                symbolStrokeWidth: 0,
                tickCount: 5,
                title: chartText(figure.label),
                orient: 'bottom',
              },
            },
          },
        },
        ...(lettered
          ? [
              {
                transform: valid,
                mark: { type: 'text' as const, fontSize: 11, color: onRamp },
                encoding: {
                  text: { field: 'value', type: 'quantitative' as const, format: '.2~f' },
                },
              },
            ]
          : []),
      ],
    },
  };
}
