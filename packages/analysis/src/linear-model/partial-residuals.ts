import type { Frame, ResultFigure } from '@kindred/core';
import { criticalT } from '../critical-t.ts';
import { findColumn } from '../formula/find-column.ts';
import { readThrough } from '../formula/read-through.ts';
import type { Design } from '../least-squares/design.ts';
import type { LeastSquares } from '../least-squares/least-squares.ts';
import { rowNames } from '../row-names.ts';

/**
 * A figure a number that is in no interaction: its part of the fit, centred, plus the residuals
 * (Larsen & McCleary 1972), over the number as the table has it.
 */
export function partialResiduals(
  frame: Frame,
  { formula: { terms }, of, columns, rows, y, label }: Design,
  { kept, coefficients, residuals }: LeastSquares,
  variances: readonly number[] | null,
): ResultFigure.Scatter[] {
  const ids = rowNames(frame);
  return terms.flatMap((term, index) => {
    const [{ name, via }] = term;
    const column = findColumn(frame, term[0]);
    const at = kept.findIndex((place) => of[place] === index);
    const together = terms.some(
      (other) => other.length > 1 && other.some((one) => one.name === name),
    );
    if (term.length > 1 || column.type !== 'number' || together || at < 0) return [];
    const predictor = columns[kept[at]];
    const mean = predictor.reduce((sum, value) => sum + value, 0) / y.length;
    const part = predictor.map((value) => coefficients[at] * (value - mean));
    const half = variances && criticalT(y.length - kept.length) * Math.sqrt(variances[at]);
    const points = rows.map((row, i) => ({
      row: ids[row],
      x: Number(column.values[row]),
      y: part[i] + residuals[i],
    }));
    const places = new Map(points.map(({ x }, i) => [x, i]));
    const line = [...places]
      .toSorted(([a], [b]) => a - b)
      .map(([x, i]) => {
        const reach = half === null ? null : half * Math.abs(predictor[i] - mean);
        const [low, high] = reach === null ? [null, null] : [part[i] - reach, part[i] + reach];
        return { x, y: part[i], low, high };
      });
    const log = readThrough(frame, term[0]).via.startsWith('log');
    return [
      {
        kind: 'scatter' as const,
        name: `partial-residuals-${via === 'none' ? '' : `${via}-`}${name}`,
        caption: `What ${name} adds to ${label} beside the other terms, and the residuals, of ${y.length} rows; the band is the 95 % interval of its slope.`,
        x: {
          label: column.unit ? `${name} (${column.unit})` : name,
          scale: log ? ('log' as const) : ('linear' as const),
        },
        y: { label: `partial residual of ${label}`, scale: 'linear' as const },
        points,
        line,
      },
    ];
  });
}
