import type { RunRecord } from '@kindred/core';
import { paintSpec } from '../chart/paint-spec.ts';
import { chartSvg } from './chart-svg.ts';
import { csvText } from './csv-text.ts';
import { runFigures } from './run-figures.ts';
import { safeNames } from './safe-names.ts';
import { svgPng } from './svg-png.ts';
import type { Written } from './written.ts';

/**
 * Every figure below `figures/` as SVG and PNG with its numbers (CSV) and its Vega-Lite spec (JSON
 * with the data inline), and last `figures/index.csv`: each figure's file or why there is none. At
 * most `most` figures.
 */
export async function* figureFiles(run: RunRecord, most: number): AsyncGenerator<Written> {
  const nameOf = safeNames();
  const index: (readonly string[])[] = [];
  let made = 0;
  for (const { name, caption, draw } of runFigures(run)) {
    if (made >= most) {
      index.push(['', caption, `left out: ${most} figures were made already`]);
      continue;
    }
    const figure = draw();
    if (typeof figure === 'string') {
      index.push(['', caption, `left out: ${figure}`]);
      continue;
    }
    made += 1;
    const stem = nameOf(name);
    const path = `figures/${stem}`;
    const svg = await chartSvg(figure);
    const columns = [...new Set(figure.rows.flatMap((row) => Object.keys(row)))];
    const rows = figure.rows.map((row) => columns.map((column) => row[column] ?? null));
    yield { path: `${path}.svg`, content: svg };
    yield { path: `${path}.png`, content: svgPng(svg) };
    yield { path: `${path}.csv`, content: csvText([columns, ...rows]) };
    yield { path: `${path}.vl.json`, content: `${JSON.stringify(paintSpec(figure.spec))}\n` };
    index.push([stem, figure.label, '']);
  }
  if (index.length > 0) {
    const columns = ['figure', 'caption', 'left_out'];
    yield { path: 'figures/index.csv', content: csvText([columns, ...index]) };
  }
}
