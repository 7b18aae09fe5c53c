import type { Score } from '@kindred/core';
import type { Chart } from './chart.ts';
import { scoreRows } from './score-rows.ts';

const mostRanks = 1000;

const y = (field: string) => ({ field, type: 'quantitative' as const });
const area = (low: string, high: string, color: string) => ({
  transform: [{ filter: { field: low, valid: true } }],
  mark: { type: 'area' as const, color, opacity: 1, interpolate: 'step' as const },
  encoding: { y: y(low), y2: { field: high } },
});
const rule = (low: string, high: string, strokeWidth: number) => ({
  transform: [{ filter: { field: low, valid: true } }],
  mark: { type: 'rule' as const, color: 'var(--soft)', strokeWidth, strokeCap: 'butt' as const },
  encoding: { y: y(low), y2: { field: high } },
});

/**
 * A ranking of many models: their scores by rank over the bands of null and ceiling. Of more than 1,000
 * every k-th is drawn, and the label says so.
 */
export function rankChart(scores: readonly Score[], label: string): Chart {
  const rows = scoreRows(scores);
  const every = Math.ceil(rows.length / mostRanks);
  const values = rows.filter((_, at) => at % every === 0);
  return {
    label: every === 1 ? label : `${label}; drawn is one of every ${every} ranks`,
    rows,
    spec: {
      data: { values },
      width: 720,
      autosize: { type: 'fit-x', contains: 'padding' },
      height: 280,
      encoding: {
        x: {
          field: 'rank',
          type: 'quantitative',
          scale: { domain: [1, scores.length], nice: false, padding: 4 },
          axis: { title: 'rank', grid: false, tickCount: 8 },
        },
        y: { type: 'quantitative', axis: { title: 'score', tickCount: 6 } },
      },
      layer: [
        area('nullLow', 'nullHigh', 'var(--null)'),
        area('ceilingLow', 'ceilingHigh', 'var(--ceiling)'),
        area('responderLow', 'responderHigh', 'var(--responder)'),
        rule('newLow', 'newHigh', 0.5),
        rule('fixedLow', 'fixedHigh', 1),
        {
          transform: [{ filter: { field: 'score', valid: true } }],
          mark: { type: 'point', filled: true, opacity: 1, size: 12, color: 'var(--accent)' },
          encoding: { y: y('score') },
        },
      ],
    },
  };
}
