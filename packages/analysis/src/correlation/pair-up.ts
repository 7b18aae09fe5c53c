import type { AnalysisResult } from '@kindred/core';
import type { Measured } from '../measure-column.ts';
import { iqrFence } from './iqr-fence.ts';

export interface Pairs {
  readonly rows: readonly string[];
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** One a control, as long as x. */
  readonly controls: readonly (readonly number[])[];
  readonly missing: number;
  readonly fenced: number;
  readonly dropped: AnalysisResult['dropped'];
}

/** The rows where all are known and within the fence, and why each other row was left out. */
export function pairUp(
  column: Measured,
  outcome: Measured,
  controls: readonly Measured[],
  rows: readonly string[],
  outliers: 'none' | 'iqr',
): Pairs {
  const dropped: { row: string; reason: string }[] = [];
  const complete: number[] = [];
  rows.forEach((row, index) => {
    if (outcome.values[index] === null) return;
    const unknown = [column, ...controls].find(({ values }) => values[index] === null);
    if (unknown) dropped.push({ row, reason: unknown.why(index) });
    else complete.push(index);
  });
  const values = (of: Measured, at: readonly number[]) => at.map((index) => of.values[index]!);
  const fence =
    outliers === 'iqr' && column.type === 'number' && complete.length > 0
      ? iqrFence(values(column, complete))
      : ([-Infinity, Infinity] as const);
  const kept: number[] = [];
  for (const index of complete) {
    const x = column.values[index]!;
    if (x >= fence[0] && x <= fence[1]) kept.push(index);
    else {
      const [value, low, high] = [x, ...fence].map((edge) => Number(edge.toPrecision(6)));
      const reason = `${column.label} = ${value} lies outside [${low}, ${high}] (1.5 IQR)`;
      dropped.push({ row: rows[index], reason });
    }
  }
  return {
    rows: kept.map((index) => rows[index]),
    x: values(column, kept),
    y: values(outcome, kept),
    controls: controls.map((control) => values(control, kept)),
    missing: rows.length - complete.length,
    fenced: complete.length - kept.length,
    dropped,
  };
}
