import { percentiles } from '../figure/percentiles.ts';
import type { rdmOf } from '../figure/rdm-of.ts';
import type { Chart } from './chart.ts';
import { chartText } from './chart-text.ts';

/** A dissimilarity matrix: percentiles as colours, rows and columns by category. */
export function rdmChart({ side, cells, order }: ReturnType<typeof rdmOf>, label: string): Chart {
  const ranks = Array.from(percentiles(cells), (rank) =>
    Number.isNaN(rank) ? null : Number(rank.toFixed(4)),
  );
  const exact = order.length === side;
  const name = (at: number) => (exact ? chartText(order[at]) : at);
  const rows = ranks.map((percentile, at) => ({
    row: name(Math.floor(at / side)),
    column: name(at % side),
    dissimilarity: Number.isNaN(cells[at]) ? null : cells[at],
    percentile,
  }));
  const place = (field: string) => ({ field, type: 'ordinal' as const, axis: null });
  return {
    label,
    rows,
    spec: {
      // Row by row: a record a cell would be ten times as long.
      data: { values: [{ percentile: ranks }] },
      transform: [
        { flatten: ['percentile'] },
        { window: [{ op: 'row_number', as: 'at' }] },
        { calculate: `floor((datum.at - 1) / ${side})`, as: 'row' },
        { calculate: `(datum.at - 1) % ${side}`, as: 'column' },
        { filter: { field: 'percentile', valid: true } },
      ],
      width: 400,
      height: 400,
      mark: 'rect',
      encoding: {
        x: place('column'),
        y: place('row'),
        color: {
          field: 'percentile',
          type: 'quantitative',
          scale: { scheme: 'viridis', domain: [0, 1] },
          legend: null,
        },
      },
    },
  };
}
