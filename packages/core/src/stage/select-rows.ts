import type { JudgmentTable } from '../contract/judgment-table.ts';
import { selectParts } from './select-parts.ts';

/** The given rows of a table, in the given order; a row may occur more than once. */
export function selectRows(table: JudgmentTable, rows: ArrayLike<number>): JudgmentTable {
  return selectParts(table, [rows])[0];
}
