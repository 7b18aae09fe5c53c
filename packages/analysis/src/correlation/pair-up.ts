import type { AnalysisResult, Frame } from '@kindred/core';
import { finiteOrNull } from '../finite-or-null.ts';
import { iqrFence } from './iqr-fence.ts';

/** The rows where both are known and within the fence, and why each other row was left out. */
export function pairUp(
  column: Frame['columns'][number],
  outcome: readonly (number | null)[],
  rows: readonly string[],
  outliers: 'none' | 'iqr',
): {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly missing: number;
  readonly fenced: number;
  readonly dropped: AnalysisResult['dropped'];
} {
  const dropped: { row: string; reason: string }[] = [];
  const complete: { row: string; x: number; y: number }[] = [];
  column.values.forEach((value, index) => {
    const [x, y] = [finiteOrNull(value), outcome[index]];
    if (y === null) return;
    if (x === null) dropped.push({ row: rows[index], reason: `${column.name} is unknown` });
    else complete.push({ row: rows[index], x, y });
  });
  const fence =
    outliers === 'iqr' && column.type === 'number' && complete.length > 0
      ? iqrFence(complete.map(({ x }) => x))
      : ([-Infinity, Infinity] as const);
  const kept = complete.filter(({ x }) => x >= fence[0] && x <= fence[1]);
  for (const { row, x } of complete.filter((one) => !kept.includes(one))) {
    dropped.push({
      row,
      reason: `${column.name} = ${x} lies outside [${fence.map((edge) => Number(edge.toPrecision(6))).join(', ')}] (1.5 IQR)`,
    });
  }
  return {
    x: kept.map(({ x }) => x),
    y: kept.map(({ y }) => y),
    missing: outcome.length - complete.length,
    fenced: complete.length - kept.length,
    dropped,
  };
}
