import type { Frame } from '../../contract/frame.ts';

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const truth = /^(true|false|yes|no)$/i;

/**
 * What a column holds, from its known cells: all finite decimal numbers, all true/false
 * or yes/no in any case, else categories. A column without a known cell counts as numbers, so that tests report it as empty.
 */
export function typeOfCells(cells: readonly string[]): Frame['columns'][number]['type'] {
  if (cells.every((cell) => decimal.test(cell) && Number.isFinite(Number(cell)))) return 'number';
  return cells.every((cell) => truth.test(cell)) ? 'boolean' : 'category';
}
