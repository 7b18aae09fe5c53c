import type { JudgmentTable } from '../../contract/judgment-table.ts';
import { mixBits } from '../../kernel/mix-bits.ts';
import { itemBits } from '../item-bits.ts';

/**
 * A number a row, equal for rows that ask the same of the same stimuli whatever the order they were
 * shown in and whichever table they stand in: a 53-bit hash of the anchor (where there is one) and the
 * ids of the others as a set.
 */
export function trialKeys(table: JudgmentTable): Float64Array {
  const { arity, count, items, stimuli, structure } = table;
  const free = structure === 'anchored' ? 1 : 0;
  const bits = itemBits(items);
  const keys = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    const shown = Array.from(
      stimuli.subarray(row * arity, (row + 1) * arity),
      (item) => bits[item],
    );
    const rest = shown.splice(free).sort((a, b) => a - b);
    const all = [...shown, ...rest];
    const high = all.reduce((mixed, one) => mixBits(mixed ^ one), 1);
    const low = all.reduce((mixed, one) => mixBits(mixed + one), 2);
    keys[row] = high * 2 ** 21 + (low >>> 11);
  }
  return keys;
}
