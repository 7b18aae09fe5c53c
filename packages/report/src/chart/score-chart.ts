import type { Score } from '@kindred/core';
import type { Chart } from './chart.ts';
import { rankChart } from './rank-chart.ts';
import { scoreRows } from './score-rows.ts';

const mostLines = 60;

const x = (field: string) => ({ field, type: 'quantitative' as const });
const bar = (from: string, to: string, color: string, size: number) => ({
  transform: [{ filter: { field: from, valid: true } }],
  mark: { type: 'rule' as const, color, strokeWidth: size, strokeCap: 'butt' as const },
  encoding: { x: x(from), x2: { field: to } },
});

/**
 * One line a model in the order given: the score, its intervals (thick: fixed concepts; thin: new
 * concepts), the 95 % bands of the item null (pale) and the responder null (dark), and the procedure
 * ceiling's band. More than 60 models stand side by side instead.
 */
export function scoreChart(scores: readonly Score[], label: string): Chart {
  if (scores.length > mostLines) return rankChart(scores, label);
  const values = scoreRows(scores);
  return {
    label,
    rows: values,
    spec: {
      data: { values },
      width: 680,
      autosize: { type: 'fit-x', contains: 'padding' },
      height: { step: 24 },
      encoding: {
        y: {
          field: 'model',
          type: 'nominal',
          sort: values.map(({ model }) => model),
          axis: { title: null, grid: false, labelColor: 'var(--ink)', labelLimit: 380 },
        },
        x: { type: 'quantitative', scale: { padding: 6 }, axis: { title: 'score', tickCount: 6 } },
      },
      layer: [
        bar('nullLow', 'nullHigh', 'var(--null)', 14),
        bar('responderLow', 'responderHigh', 'var(--responder)', 5),
        bar('ceilingLow', 'ceilingHigh', 'var(--ceiling)', 14),
        // A ceiling known by one law only has no width of its own.
        {
          transform: [{ filter: { field: 'ceilingHigh', valid: true } }],
          mark: {
            type: 'tick',
            orient: 'vertical',
            color: 'var(--ceiling)',
            thickness: 4,
            opacity: 1,
            size: 14,
          },
          encoding: { x: x('ceilingHigh') },
        },
        bar('newLow', 'newHigh', 'var(--ink)', 1),
        bar('fixedLow', 'fixedHigh', 'var(--ink)', 3),
        {
          transform: [{ filter: { field: 'score', valid: true } }],
          mark: {
            type: 'point',
            filled: true,
            opacity: 1,
            size: 70,
            color: 'var(--accent)',
            stroke: 'var(--page)',
          },
          encoding: { x: x('score') },
        },
      ],
    },
  };
}
