import type { ResultFigure, Stated } from '@kindred/core';
import { fittedLine } from '../fitted-line.ts';
import type { Measured } from '../measure-column.ts';
import type { Correlated } from './correlated.ts';
import type { Pairs } from './pair-up.ts';
import type { PartialCorrelation } from './partial.ts';

type Scatter = ResultFigure.Scatter;

const two = (value: number) => value.toFixed(2);

/**
 * The rows of one correlation. Pearson: the line with its band. Partial: the same of residuals.
 * Spearman: points alone, as ρ assumes no line.
 */
export function correlationFigure(
  { column, pairs, result }: { column: Measured; pairs: Pairs; result: Stated<Correlated> },
  outcome: Measured,
  given: string | null,
  method: 'pearson' | 'spearman' | 'partial',
): Scatter[] {
  const { value } = result;
  if (value === null) return [];
  const { r, low, high, df } = value;
  const left = method === 'partial' ? (value as PartialCorrelation) : null;
  const [x, y] = [left?.x ?? pairs.x, left?.y ?? pairs.y];
  const shown = (at: number) => (left ? at : column.shown(at));
  const risen = (at: number | null) => (left || at === null ? at : outcome.shown(at));
  const axis = (of: Measured) =>
    left ? { label: `${of.label}, residual given ${given}`, scale: 'linear' as const } : of.axis;
  const figure = `${method === 'spearman' ? 'ρ' : 'r'} = ${two(r)} [${two(low)}, ${two(high)}]`;
  const words = {
    pearson: ' Least-squares line with its pointwise 95 % band.',
    partial: ` Both given ${given}; line with its pointwise 95 % band at the controls’ means.`,
    spearman: ' No line: a rank correlation assumes none.',
  };
  return [
    {
      name: column.name,
      caption: `${outcome.label} by ${column.label} over ${x.length} rows, ${method === 'pearson' ? '' : `${method} `}${figure}.${words[method]}`,
      kind: 'scatter',
      x: axis(column),
      y: axis(outcome),
      points: pairs.rows.map((row, i) => ({ row, x: shown(x[i]), y: risen(y[i])! })),
      ...(method !== 'spearman' && {
        line: fittedLine(x, y, df).map((at) => ({
          x: shown(at.x),
          y: risen(at.y)!,
          low: risen(at.low),
          high: risen(at.high),
        })),
      }),
    },
  ];
}
