import type { Frame } from '@kindred/core';
import type { Expression } from './expression.ts';
import { findColumn } from './find-column.ts';
import { readThrough } from './read-through.ts';
import { standardised } from './standardised.ts';
import { termLabel } from './term-label.ts';
import { transform } from './transform.ts';
import type { Variable } from './variable.ts';

/** An expression over complete rows; numbers as z scores where asked for. Throws as `findColumn`. */
export function readVariable(
  frame: Frame,
  expression: Expression,
  rows: readonly number[],
  standardise: boolean,
): Variable {
  const through = readThrough(frame, expression);
  const { type, values } = findColumn(frame, expression);
  const label = termLabel([through]);
  if (type === 'number') {
    const numbers = Float64Array.from(
      rows,
      (row) => transform(Number(values[row]), through.via) ?? 0,
    );
    const z = standardise || through.via === 'scale';
    return { label, levels: null, values: z ? standardised(numbers) : numbers };
  }
  const texts = rows.map((row) =>
    type === 'boolean' ? String(values[row]).toUpperCase() : String(values[row]),
  );
  const levels = [...new Set(texts)].toSorted((a, b) => (a < b ? -1 : 1));
  return { label, levels, values: Float64Array.from(texts, (text) => levels.indexOf(text)) };
}
