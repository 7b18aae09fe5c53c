import { fitLine } from '../figure/fit-line.ts';
import type { Markup } from '../markup/markup.ts';
import { chartText } from './chart-text.ts';
import { renderChart } from './render-chart.ts';

/** One dot a model with the least-squares line. Axis names are somebody else's words. */
export async function scatterChart(
  points: readonly { readonly x: number; readonly y: number }[],
  names: { readonly x: string; readonly y: string },
  label: string,
): Promise<Markup> {
  const line = fitLine(points);
  const xs = points.map(({ x }) => x);
  const ends = [Math.min(...xs), Math.max(...xs)];
  const fitted = line ? ends.map((x) => ({ x, y: line.intercept + line.slope * x })) : [];
  const scale = { zero: false, nice: true };
  return renderChart(
    {
      width: 300,
      autosize: { type: 'fit-x', contains: 'padding' },
      height: 170,
      encoding: {
        x: {
          field: 'x',
          type: 'quantitative',
          scale,
          axis: { title: chartText(names.x), tickCount: 5 },
        },
        y: {
          field: 'y',
          type: 'quantitative',
          scale,
          axis: { title: chartText(names.y), tickCount: 5 },
        },
      },
      layer: [
        {
          data: { values: fitted },
          mark: { type: 'line', color: 'var(--soft)', strokeWidth: 1.5 },
        },
        {
          data: { values: [...points] },
          mark: { type: 'point', filled: true, size: 40, opacity: 0.75, color: 'var(--accent)' },
        },
      ],
    },
    label,
  );
}
