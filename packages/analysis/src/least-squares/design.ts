import type { Frame } from '@kindred/core';
import { completeRows } from '../formula/complete-rows.ts';
import type { Formula } from '../formula/formula.ts';
import { modelMatrix } from '../formula/model-matrix.ts';
import { readThrough } from '../formula/read-through.ts';
import { readVariable } from '../formula/read-variable.ts';
import { termLabel } from '../formula/term-label.ts';

/** A formula over the rows that know all of it: columns are n long each. */
export interface Design {
  readonly formula: Formula;
  readonly rows: readonly number[];
  readonly dropped: readonly { readonly row: string; readonly reason: string }[];
  readonly names: readonly string[];
  /** Each column's term, −1 the intercept. */
  readonly of: readonly number[];
  readonly columns: readonly Float64Array[];
  readonly y: Float64Array;
  /** Each term as it enters, as R labels it: `log10(size)` where `size` is declared `scale: log`. */
  readonly labels: readonly string[];
  /** The outcome as it enters, `log(r2)`. */
  readonly label: string;
}

/** Throws as `findColumn`. */
export function design(
  frame: Frame,
  formula: Formula,
  options: { readonly contrasts: 'treatment' | 'sum'; readonly standardise: boolean },
): Design {
  const { outcome, terms, intercept } = formula;
  const { rows, dropped } = completeRows(frame, [outcome, ...terms.flat()]);
  const { columns, values } = modelMatrix(frame, terms, intercept, { ...options, rows });
  const { label, values: y } = readVariable(frame, outcome, rows, false);
  return {
    formula,
    rows,
    dropped,
    names: columns.map(({ name }) => name),
    of: columns.map(({ term }) => term),
    columns: columns.map((_, at) =>
      Float64Array.from(rows, (_row, index) => values[index * columns.length + at]),
    ),
    y,
    labels: terms.map((term) => termLabel(term.map((part) => readThrough(frame, part)))),
    label,
  };
}
