import type { ResultFigure } from '@kindred/core';
import { formatFigure } from '../format/format-figure.ts';

const mostPoints = 5000;
const mostLines = 120;
const mostAcross = 60;

const part = (shown: number, of: number, what: string) =>
  `drawn are ${formatFigure(shown)} of ${formatFigure(of)} ${what}`;

/**
 * As much of a figure as a picture can show: of too many points every k-th, of too many lines or
 * columns the first. Its caption then says what is missing.
 */
export function boundFigure(figure: ResultFigure): ResultFigure {
  const said = (...left: readonly (string | false)[]) =>
    [figure.caption, ...left.filter((one) => one !== false)].join('; ');
  if (figure.kind === 'scatter') {
    const { points } = figure;
    const every = Math.ceil(points.length / mostPoints);
    if (every <= 1) return figure;
    const some = points.filter((_, at) => at % every === 0);
    return { ...figure, points: some, caption: said(part(some.length, points.length, 'points')) };
  }
  const lines = figure.rows.length;
  const caption = lines > mostLines && part(mostLines, lines, 'lines');
  if (figure.kind === 'intervals') {
    return { ...figure, rows: figure.rows.slice(0, mostLines), caption: said(caption) };
  }
  const across = figure.columns.length;
  return {
    ...figure,
    rows: figure.rows.slice(0, mostLines),
    columns: figure.columns.slice(0, mostAcross),
    values: figure.values.slice(0, mostLines).map((line) => line.slice(0, mostAcross)),
    caption: said(caption, across > mostAcross && part(mostAcross, across, 'columns')),
  };
}
