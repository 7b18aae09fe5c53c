import { formatFigure } from '../format/format-figure.ts';

/** What a caption adds where a sample of the points is drawn; null where all are. */
export function partSaid(shown: number, of: number): string | null {
  return shown === of
    ? null
    : `drawn is a sample of ${formatFigure(shown)} of ${formatFigure(of)} points, all are in the figure’s CSV file`;
}
