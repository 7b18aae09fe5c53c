import type { JudgmentTable } from '../contract/judgment-table.ts';
import { letGo } from './let-go.ts';

type Column = Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/**
 * For every part its rows of a table, in the order given; a row may be in several, or in one more
 * than once. With `spend` the table is empty afterwards: each column's memory is given back as soon
 * as it is copied, so that there is never a second table beside the first.
 */
export function selectParts(
  table: JudgmentTable,
  parts: readonly ArrayLike<number>[],
  spend = false,
): JudgmentTable[] {
  const { count, arity, participants, probabilities } = table;
  const pick = <T extends Column>(
    column: ArrayLike<number> & { readonly buffer: ArrayBufferLike },
    width: number,
    Type: new (length: number) => T,
  ): T[] => {
    const picked = parts.map((rows) => {
      const part = new Type(rows.length * width);
      for (let i = 0; i < rows.length; i++) {
        for (let k = 0; k < width; k++) part[i * width + k] = column[rows[i] * width + k];
      }
      return part;
    });
    if (spend) letGo(column);
    return picked;
  };
  // First, as the collector, which alone gives this one back, comes when the others are made.
  const people = participants && parts.map((rows) => pickPeople(participants, rows));
  if (spend && participants) (participants as (string | null)[]).length = 0;
  const stimuli = pick(table.stimuli, arity, Int32Array);
  const values = pick(table.values, 1, Float64Array);
  const weights = pick(table.weights, 1, Float64Array);
  const holdOut = pick(table.holdOut, 1, Uint8Array);
  const soft =
    probabilities && pick(probabilities, probabilities.length / count || 0, Float64Array);
  return parts.map((rows, k) => ({
    ...table,
    count: rows.length,
    stimuli: stimuli[k],
    values: values[k],
    probabilities: soft && soft[k],
    weights: weights[k],
    holdOut: holdOut[k],
    participants: people && people[k],
  }));
}

function pickPeople(participants: readonly (string | null)[], rows: ArrayLike<number>) {
  // Of the right length at once: growing would take twice the memory.
  const picked = new Array<string | null>(rows.length);
  for (let i = 0; i < rows.length; i++) picked[i] = participants[rows[i]];
  return picked;
}
