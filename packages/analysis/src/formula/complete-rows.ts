import type { Frame } from '@kindred/core';
import { finiteOrNull } from '../finite-or-null.ts';
import { rowNames } from '../row-names.ts';
import type { Expression } from './expression.ts';
import { findColumn } from './find-column.ts';
import { readThrough } from './read-through.ts';
import { termLabel } from './term-label.ts';
import { transform } from './transform.ts';

/**
 * The rows (from 0) that know every expression, and the others with all their reasons in one
 * sentence. Throws as `findColumn`.
 */
export function completeRows(
  frame: Frame,
  expressions: readonly Expression[],
): {
  readonly rows: readonly number[];
  readonly dropped: readonly { readonly row: string; readonly reason: string }[];
} {
  const distinct = new Map(
    expressions.map((one) => readThrough(frame, one)).map((one) => [termLabel([one]), one]),
  );
  const checks = [...distinct].map(([label, { name, via }]) => {
    const { type, values } = findColumn(frame, { name, via });
    return (row: number) => {
      const value = values[row];
      if (type !== 'number') return value === null ? `${name} is unknown` : null;
      const number = finiteOrNull(value);
      if (number === null) return `${name} is unknown`;
      return transform(number, via) === null ? `${label} is undefined at ${number}` : null;
    };
  });
  const names = rowNames(frame);
  const reasons = names.map((_, row) => [
    ...new Set(checks.map((check) => check(row)).filter((reason) => reason !== null)),
  ]);
  return {
    rows: names.flatMap((_, row) => (reasons[row].length === 0 ? [row] : [])),
    dropped: names.flatMap((row, index) =>
      reasons[index].length === 0 ? [] : [{ row, reason: reasons[index].join(', ') }],
    ),
  };
}
