import type { JudgmentTable } from '../contract/judgment-table.ts';
import type { Random } from '../contract/random.ts';
import { rowsOfGroups } from './rows-of-groups.ts';
import { selectRows } from './select-rows.ts';
import { unorderedTrials } from './unordered-trials.ts';

/** Two random halves of the unordered triplets, for split-half reliability. */
export function halveJudgments(
  table: JudgmentTable,
  random: Random,
): readonly [JudgmentTable, JudgmentTable] {
  const groups = unorderedTrials(table);
  const order = random.shuffle(Uint32Array.from({ length: groups.count }, (_, group) => group));
  const half = Math.floor(groups.count / 2);
  return [
    selectRows(table, rowsOfGroups(groups, order.subarray(0, half))),
    selectRows(table, rowsOfGroups(groups, order.subarray(half))),
  ];
}
