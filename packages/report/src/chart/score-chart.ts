import type { Score } from '@kindred/core';
import type { Markup } from '../markup/markup.ts';
import { chartLabels } from './chart-labels.ts';
import { renderChart } from './render-chart.ts';

const x = (field: string) => ({ field, type: 'quantitative' as const });
const bar = (from: string, to: string, color: string, size: number) => ({
  transform: [{ filter: { field: from, valid: true } }],
  mark: { type: 'rule' as const, color, strokeWidth: size, strokeCap: 'butt' as const },
  encoding: { x: x(from), x2: { field: to } },
});

/**
 * One line a model in the order given: the score, its intervals (thick: fixed concepts; thin: new
 * concepts), the 95 % bands of the item null (pale) and the responder null (dark), and the procedure
 * ceiling's band.
 */
export async function scoreChart(scores: readonly Score[], label: string): Promise<Markup> {
  const labels = chartLabels(scores.map(({ model }) => model));
  const values = scores.map((one) => ({
    model: labels.get(one.model)!,
    score: one.score.value,
    fixedLow: one.intervals.fixed.value?.low ?? null,
    fixedHigh: one.intervals.fixed.value?.high ?? null,
    newLow: one.intervals.generalisation.value?.low ?? null,
    newHigh: one.intervals.generalisation.value?.high ?? null,
    nullLow: one.nulls.items.value?.low ?? null,
    nullHigh: one.nulls.items.value?.high ?? null,
    responderLow: one.nulls.responder.value?.low ?? null,
    responderHigh: one.nulls.responder.value?.high ?? null,
    ceilingLow: one.ceilings.procedure.value?.lower ?? null,
    ceilingHigh: one.ceilings.procedure.value?.upper ?? null,
  }));
  return renderChart(
    {
      data: { values },
      width: 680,
      autosize: { type: 'fit-x', contains: 'padding' },
      height: { step: 24 },
      encoding: {
        y: {
          field: 'model',
          type: 'nominal',
          sort: values.map(({ model }) => model),
          axis: { title: null, grid: false, labelColor: 'var(--ink)' },
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
    label,
  );
}
