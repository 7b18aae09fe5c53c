import type { ResultFigure } from '@kindred/core';
import { formatFigure } from '../format/format-figure.ts';
import { mostPoints } from './most-points.ts';
import { partSaid } from './part-said.ts';
import { sampleOf } from './sample-of.ts';

const mostVertices = 200;
const mostLines = 120;
const mostAcross = 60;

const part = (shown: number, of: number, what: string) =>
  `drawn are ${formatFigure(shown)} of ${formatFigure(of)} ${what}`;

const thinned = <T>(line: readonly T[]) => {
  const every = Math.ceil(line.length / mostVertices);
  return line.filter((_, at) => at % every === 0 || at === line.length - 1);
};

/**
 * As much of a figure as a picture can show: of too many points a sample by `seed`, of too many lines
 * or columns the first. Its caption then says what is missing.
 */
export function boundFigure(figure: ResultFigure, seed: number): ResultFigure {
  const said = (...left: readonly (string | false | null)[]) =>
    [figure.caption, ...left.filter((one) => one !== false && one !== null)].join('; ');
  if (figure.kind === 'scatter') {
    const points = sampleOf(figure.points, mostPoints, seed, figure.name);
    const caption = said(partSaid(points.length, figure.points.length));
    return { ...figure, points, ...(figure.line && { line: thinned(figure.line) }), caption };
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
