import type { JudgmentTable } from '../../contract/judgment-table.ts';

/** The item a row chose, as an index into the table's items: the odd one, or the option nearer. */
export function chosenItem(table: JudgmentTable, row: number): number {
  const first = table.structure === 'anchored' ? 1 : 0;
  return table.stimuli[row * table.arity + first + table.values[row]];
}
