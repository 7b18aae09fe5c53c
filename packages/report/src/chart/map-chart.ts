import type { mapMarks } from '../figure/map-marks.ts';
import { chartText } from './chart-text.ts';
import type { Chart } from './chart.ts';
import { uniqueLabels } from './unique-labels.ts';

const colours = 10;
const shapes = ['circle', 'square', 'triangle-up', 'diamond'];

/** A map as a chart of its own; colour and shape name the category. */
export function mapChart(
  marks: NonNullable<ReturnType<typeof mapMarks>>['marks'],
  categories: readonly string[],
  label: string,
): Chart {
  const names = uniqueLabels(categories.length === 0 ? ['no category'] : categories);
  const rows = marks.map(({ x, y, word, category }) => ({
    word: chartText(word),
    category: names[category],
    x,
    y,
  }));
  const axis = (field: string) => ({
    field,
    type: 'quantitative' as const,
    scale: { domain: [-0.03, 1.03] },
    axis: null,
  });
  const legend = { title: null, orient: 'bottom', columns: 4 } as const;
  const kinds = { field: 'category', type: 'nominal', legend } as const;
  return {
    label,
    rows,
    spec: {
      data: { values: rows },
      width: 420,
      height: 420,
      mark: { type: 'point', filled: true, size: 40, opacity: 0.85 },
      encoding: {
        x: axis('x'),
        y: axis('y'),
        color: {
          ...kinds,
          scale: { domain: names, range: names.map((_, at) => `var(--c${at % colours})`) },
        },
        shape: {
          ...kinds,
          scale: {
            domain: names,
            range: names.map((_, at) => shapes[Math.floor(at / colours) % shapes.length]),
          },
        },
      },
    },
  };
}
