import type { JudgmentTable } from '../contract/judgment-table.ts';
import type { Random } from '../contract/random.ts';
import { selectRows } from './select-rows.ts';
import { unorderedTrials } from './unordered-trials.ts';

/** Two random halves of the unordered triplets, for split-half reliability. */
export function halveJudgments(
  table: JudgmentTable,
  random: Random,
): readonly [JudgmentTable, JudgmentTable] {
  const groups = random.shuffle([...unorderedTrials(table)]);
  const half = Math.floor(groups.length / 2);
  return [
    selectRows(table, groups.slice(0, half).flat()),
    selectRows(table, groups.slice(half).flat()),
  ];
}
