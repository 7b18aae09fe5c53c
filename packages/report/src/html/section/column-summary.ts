import type { Frame } from '@kindred/core';
import { formatFigure } from '../../format/format-figure.ts';

const mostLevels = 8;

/** The range of a column's numbers, or its levels with their counts, most frequent first. */
export function columnSummary({ type, values }: Frame['columns'][number]): string {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return 'none known';
  if (type === 'number') {
    const numbers = known.map(Number);
    const low = numbers.reduce((a, b) => Math.min(a, b));
    const high = numbers.reduce((a, b) => Math.max(a, b));
    return `${formatFigure(low)} to ${formatFigure(high)}`;
  }
  const levels = [...Map.groupBy(known, String)]
    .map(([level, rows]) => ({ level, count: rows.length }))
    .toSorted((a, b) => b.count - a.count);
  const named = levels
    .slice(0, mostLevels)
    .map(({ level, count }) => `${level}\u00a0${formatFigure(count)}`);
  const more = levels.length - named.length;
  return [...named, ...(more > 0 ? [`${formatFigure(more)} more`] : [])].join(', ');
}
