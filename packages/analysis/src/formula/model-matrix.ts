import type { Frame } from '@kindred/core';
import { codeVariable } from './code-variable.ts';
import { fullCodings } from './full-codings.ts';
import { readVariable } from './read-variable.ts';
import type { Term } from './term.ts';
import { termLabel } from './term-label.ts';

/**
 * The design of ordered terms over complete rows, as R's `model.matrix`: columns named and ordered as
 * there. `term` is the place among the terms, −1 of the intercept. `values` is n × columns, by rows.
 * A factor with one level among the rows gives no column. Throws as `findColumn`.
 */
export function modelMatrix(
  frame: Frame,
  terms: readonly Term[],
  intercept: boolean,
  options: {
    readonly rows: readonly number[];
    readonly contrasts: 'treatment' | 'sum';
    readonly standardise: boolean;
  },
): {
  readonly columns: readonly { readonly name: string; readonly term: number }[];
  readonly values: Float64Array;
} {
  const { rows, contrasts, standardise } = options;
  const distinct = new Map(terms.flat().map((part) => [termLabel([part]), part]));
  const variables = new Map(
    [...distinct].map(([key, part]) => [key, readVariable(frame, part, rows, standardise)]),
  );
  const of = (part: Term[number]) => variables.get(termLabel([part]))!;
  const full = fullCodings(terms, intercept, (part) => of(part).levels !== null);
  const ones = { name: '(Intercept)', values: new Float64Array(rows.length).fill(1) };
  const columns = [
    ...(intercept ? [{ ...ones, term: -1 }] : []),
    ...terms.flatMap((term, index) =>
      term
        .map((part, at) => codeVariable(of(part), full[index][at] ? 'full' : contrasts))
        .reduce((left, right) =>
          right.flatMap((b) =>
            left.map((a) => ({
              name: `${a.name}:${b.name}`,
              values: a.values.map((value, row) => value * b.values[row]),
            })),
          ),
        )
        .map((column) => ({ ...column, term: index })),
    ),
  ];
  const values = new Float64Array(rows.length * columns.length);
  for (const [at, column] of columns.entries()) {
    for (let row = 0; row < rows.length; row++)
      values[row * columns.length + at] = column.values[row];
  }
  return { columns: columns.map(({ name, term }) => ({ name, term })), values };
}
