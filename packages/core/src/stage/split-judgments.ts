import type { JudgmentSplits } from '../contract/judgment-splits.ts';
import type { JudgmentTable } from '../contract/judgment-table.ts';
import type { Random } from '../contract/random.ts';
import { letGo } from './let-go.ts';
import { selectParts } from './select-parts.ts';
import { unorderedTrials } from './unordered-trials.ts';

const shares = { train: 0, validation: 1, test: 2 };

/**
 * Splits judgments into train, validation and test by unordered triplet. `holdout` in [0, 1) is the
 * share of triplets kept from training, half of it validation and half test. Where a sampler marked
 * rows as hold-out, their triplets are the test share, exactly: chosen triplets are harder than chance's,
 * and would say something else. With `spend` the table is empty
 * afterwards, which halves the memory that splitting takes.
 */
export function splitJudgments(
  table: JudgmentTable,
  holdout: number,
  random: Random,
  spend = false,
): JudgmentSplits {
  const shareOf = shareOfRows(table, holdout, random);
  const rows = [shares.train, shares.validation, shares.test].map((share) =>
    rowsOf(share, shareOf),
  );
  const [train, validation, test] = selectParts(table, rows, spend);
  rows.forEach(letGo);
  return { train, validation, test };
}

function rowsOf(share: number, shareOf: Uint8Array): Uint32Array {
  let count = 0;
  for (const its of shareOf) if (its === share) count++;
  const rows = new Uint32Array(count);
  for (let row = shareOf.length - 1; row >= 0; row--) {
    if (shareOf[row] === share) rows[--count] = row;
  }
  return rows;
}

function shareOfRows(table: JudgmentTable, holdout: number, random: Random): Uint8Array {
  const { count, offsets, rows } = unorderedTrials(table);
  const shareOf = new Uint8Array(table.count);
  const put = (group: number, share: number) => {
    for (let k = offsets[group]; k < offsets[group + 1]; k++) shareOf[rows[k]] = share;
  };
  const free = new Uint32Array(count);
  let many = 0;
  for (let group = 0; group < count; group++) {
    let held = false;
    for (let k = offsets[group]; k < offsets[group + 1]; k++) held ||= table.holdOut[rows[k]] === 1;
    if (held) put(group, shares.test);
    else free[many++] = group;
  }
  const order = random.shuffle(free.subarray(0, many));
  const each = Math.round((holdout / 2) * many);
  for (let k = 0; k < each; k++) put(order[k], shares.validation);
  // Without a hold-out every group is free.
  if (many === count) for (let k = each; k < 2 * each; k++) put(order[k], shares.test);
  [rows, offsets, free].forEach(letGo);
  return shareOf;
}
