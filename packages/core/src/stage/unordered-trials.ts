import type { JudgmentTable } from '../contract/judgment-table.ts';

/**
 * Rows grouped by their unordered set of stimuli: every order, repeat, head and person of one
 * triplet is in one group, the unit of splits and bootstraps. Groups in order of first appearance.
 */
export function unorderedTrials(table: JudgmentTable): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (let row = 0; row < table.count; row++) {
    const shown = table.stimuli.subarray(row * table.arity, (row + 1) * table.arity);
    const key = shown.toSorted().join(' ');
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}
