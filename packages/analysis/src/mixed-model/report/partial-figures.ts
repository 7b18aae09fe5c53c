import type { ResultFigure } from '@kindred/core';
import type { MixedFit } from '../fit/mixed-fit.ts';
import type { CoefficientTest } from '../interval/coefficient-tests.ts';
import type { MixedDesign } from '../mixed-design.ts';

/**
 * Partial residuals (Larsen & McCleary 1972) of every number that stands alone in the formula: what
 * its coefficient gives it beyond its mean, plus the row's residual, all other effects taken out. The
 * band is the coefficient's 95 % interval.
 */
export function partialFigures(
  fit: MixedFit,
  design: MixedDesign,
  tests: readonly CoefficientTest[],
): ResultFigure[] {
  const { x, columns, blocks } = design.input;
  const coarsest = design.blocks.length - 1;
  return design.numbers.flatMap(({ column, name, key, unit, log, values }): ResultFigure[] => {
    const k = fit.kept.indexOf(column);
    if (k < 0) return [];
    const { estimate, low, high } = tests[k];
    const inside = values.map((_, row) => x[row * columns + column]);
    const mean = inside.reduce((sum, value) => sum + value, 0) / inside.length;
    const rising = values.map((_, row) => row).sort((a, b) => values[a] - values[b]);
    return [
      {
        kind: 'scatter',
        name: `partial-residuals-${key}`,
        caption: `${design.outcome} by ${name}, all other effects taken out (partial residuals), with its coefficient's line and 95 % band, ${values.length} rows.`,
        x: { label: unit === null ? name : `${name} (${unit})`, scale: log ? 'log' : 'linear' },
        y: { label: `${design.outcome}, other effects taken out`, scale: 'linear' },
        points: values.map((value, row) => ({
          row: design.rows[row],
          x: value,
          y: estimate * (inside[row] - mean) + fit.solution.residual[row],
          group: design.blocks[coarsest].levels[blocks[coarsest].levels[row]],
        })),
        line: rising
          .filter((row, place) => place === 0 || values[row] > values[rising[place - 1]])
          .map((row) => {
            const away = inside[row] - mean;
            const ends = low === null || high === null ? null : [low * away, high * away];
            return {
              x: values[row],
              y: estimate * away,
              low: ends && Math.min(...ends),
              high: ends && Math.max(...ends),
            };
          }),
      },
    ];
  });
}
