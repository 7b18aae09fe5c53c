import type { JudgmentSplits } from '../contract/judgment-splits.ts';
import type { JudgmentTable } from '../contract/judgment-table.ts';
import type { Random } from '../contract/random.ts';
import { selectRows } from './select-rows.ts';
import { unorderedTrials } from './unordered-trials.ts';

/**
 * Splits judgments into train, validation and test by unordered triplet. `holdout` in [0, 1) is the
 * share of triplets kept from training, half of it validation and half test. Rows marked as
 * hold-out by the sampler are test rows whatever the shares.
 */
export function splitJudgments(
  table: JudgmentTable,
  holdout: number,
  random: Random,
): JudgmentSplits {
  const groups = unorderedTrials(table);
  const kept = groups.filter((rows) => rows.some((row) => table.holdOut[row] === 1));
  const free = random.shuffle(groups.filter((rows) => rows.every((row) => !table.holdOut[row])));
  const each = Math.round((holdout / 2) * free.length);
  const rows = (part: readonly (readonly number[])[]) =>
    selectRows(
      table,
      part.flat().toSorted((a, b) => a - b),
    );
  return {
    validation: rows(free.slice(0, each)),
    test: rows([...free.slice(each, 2 * each), ...kept]),
    train: rows(free.slice(2 * each)),
  };
}
