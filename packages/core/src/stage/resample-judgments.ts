import type { JudgmentTable } from '../contract/judgment-table.ts';
import type { Random } from '../contract/random.ts';
import { mixBits } from '../kernel/mix-bits.ts';
import { itemBits } from './item-bits.ts';
import { rowsOfGroups } from './rows-of-groups.ts';
import { selectRows } from './select-rows.ts';
import type { UnorderedTrials } from './unordered-trials.ts';

/**
 * A bootstrap sample of whole unordered triplets: each occurs a Poisson(1) number of times (Chamandy
 * et al. 2012), on average as many as there are. How often depends on `random` and the triplet alone,
 * so two models asked the same trials are resampled alike, whatever either left unanswered. A sample
 * that would be empty is the table itself.
 */
export function resampleJudgments(
  table: JudgmentTable,
  groups: UnorderedTrials,
  random: Random,
): JudgmentTable {
  const seed = random.uint32();
  const ids = itemBits(table.items);
  const picked: number[] = [];
  for (let group = 0; group < groups.count; group++) {
    const first = groups.rows[groups.offsets[group]] * table.arity;
    const shown = Uint32Array.from(
      table.stimuli.subarray(first, first + table.arity),
      (item) => ids[item],
    );
    const bits = shown.sort().reduce((mixed, id) => mixBits(mixed ^ id), seed);
    for (let left = poisson(bits / 2 ** 32); left > 0; left--) picked.push(group);
  }
  if (picked.length === 0) return table;
  return selectRows(table, rowsOfGroups(groups, Uint32Array.from(picked)));
}

/** The Poisson(1) quantile of a uniform number below 1. */
function poisson(uniform: number): number {
  let [count, chance] = [0, Math.exp(-1)];
  for (let reached = chance; uniform >= reached && count < 20; reached += chance) {
    chance /= ++count;
  }
  return count;
}
