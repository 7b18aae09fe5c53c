import type { JudgmentTable } from '../contract/judgment-table.ts';
import type { Random } from '../contract/random.ts';
import { rowsOfGroups } from './rows-of-groups.ts';
import { selectRows } from './select-rows.ts';
import type { UnorderedTrials } from './unordered-trials.ts';

/** A bootstrap sample of whole unordered triplets, drawn with replacement, as many as there are. */
export function resampleJudgments(
  table: JudgmentTable,
  groups: UnorderedTrials,
  random: Random,
): JudgmentTable {
  const picked = new Uint32Array(groups.count);
  for (let k = 0; k < picked.length; k++) picked[k] = random.integer(groups.count);
  return selectRows(table, rowsOfGroups(groups, picked));
}
