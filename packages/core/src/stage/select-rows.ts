import type { JudgmentTable } from '../contract/judgment-table.ts';

/** The given rows of a table, in the given order; a row may occur more than once. */
export function selectRows(table: JudgmentTable, rows: ArrayLike<number>): JudgmentTable {
  const { arity, probabilities } = table;
  const options = probabilities ? probabilities.length / table.count : 0;
  const count = rows.length;
  const selected = {
    ...table,
    count,
    stimuli: new Int32Array(count * arity),
    values: new Float64Array(count),
    probabilities: probabilities ? new Float64Array(count * options) : null,
    weights: new Float64Array(count),
    holdOut: new Uint8Array(count),
    participants: table.participants ? Array.from(rows, (row) => table.participants![row]) : null,
  };
  for (let i = 0; i < count; i++) {
    const row = rows[i];
    for (let k = 0; k < arity; k++)
      selected.stimuli[i * arity + k] = table.stimuli[row * arity + k];
    for (let k = 0; k < options; k++) {
      selected.probabilities![i * options + k] = probabilities![row * options + k];
    }
    selected.values[i] = table.values[row];
    selected.weights[i] = table.weights[row];
    selected.holdOut[i] = table.holdOut[row];
  }
  return selected;
}
