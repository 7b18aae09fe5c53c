import type { JudgmentTable } from '../contract/judgment-table.ts';
import type { Random } from '../contract/random.ts';
import { selectRows } from './select-rows.ts';

/** A bootstrap sample of whole unordered triplets, drawn with replacement, as many as there are. */
export function resampleJudgments(
  table: JudgmentTable,
  groups: readonly (readonly number[])[],
  random: Random,
): JudgmentTable {
  const rows: number[] = [];
  for (let i = 0; i < groups.length; i++) rows.push(...groups[random.integer(groups.length)]);
  return selectRows(table, rows);
}
