import type { Stimulus } from '../../contract/stimulus.ts';
import { rowFinder } from './row-finder.ts';

/** Which row speaks of each stimulus, as {@link rowFinder} finds it; the rest are `missing`. */
export function matchRows(
  stimuli: readonly Stimulus[],
  names: readonly string[],
): { readonly items: readonly string[]; readonly rows: Int32Array; readonly missing: string[] } {
  const find = rowFinder(names);
  const items: string[] = [];
  const rows: number[] = [];
  const missing: string[] = [];
  for (const stimulus of stimuli) {
    const row = find(stimulus);
    if (row < 0) missing.push(stimulus.id);
    else {
      items.push(stimulus.id);
      rows.push(row);
    }
  }
  return { items, rows: Int32Array.from(rows), missing };
}
