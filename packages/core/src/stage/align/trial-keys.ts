import type { JudgmentTable } from '../../contract/judgment-table.ts';

/**
 * A number a row, equal for rows that ask the same of the same items whatever the order they were
 * shown in: the anchor (where there is one) and the others as a set. Two tables with the same items in
 * the same order share keys.
 */
export function trialKeys(table: JudgmentTable): Float64Array {
  const { arity, count, items, stimuli, structure } = table;
  const free = structure === 'anchored' ? 1 : 0;
  const keys = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    const shown = Array.from(stimuli.subarray(row * arity, (row + 1) * arity));
    const rest = shown.splice(free).sort((a, b) => a - b);
    keys[row] = [...shown, ...rest].reduce((key, item) => key * items.length + item, 0);
  }
  return keys;
}
