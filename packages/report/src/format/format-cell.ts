import { formatFigure } from './format-figure.ts';
import { formatP } from './format-p.ts';

/** A cell of an analysis table; columns called p, p_holm … hold p values. Null prints a dash. */
export function formatCell(value: string | number | boolean | null, column: string): string {
  if (value === null) return '–';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  return /^p(_|$)/.test(column) ? formatP(value) : formatFigure(value);
}
