import type { Stimulus } from '../../contract/stimulus.ts';

/**
 * Which row speaks of each stimulus: the one named by its id, else by its word, either way also with
 * blanks for underscores and whatever the case. A form that would name several rows names none.
 */
export function matchRows(
  stimuli: readonly Stimulus[],
  names: readonly string[],
): { readonly items: readonly string[]; readonly rows: Int32Array; readonly missing: string[] } {
  const exact = new Map(names.map((name, row) => [name, row]));
  const folded = new Map<string, number>();
  names.forEach((name, row) => folded.set(fold(name), folded.has(fold(name)) ? -1 : row));
  const items: string[] = [];
  const rows: number[] = [];
  const missing: string[] = [];
  for (const { id, word } of stimuli) {
    const row =
      exact.get(id) ?? exact.get(word) ?? folded.get(fold(id)) ?? folded.get(fold(word)) ?? -1;
    if (row < 0) missing.push(id);
    else {
      items.push(id);
      rows.push(row);
    }
  }
  return { items, rows: Int32Array.from(rows), missing };
}

function fold(name: string): string {
  return name.trim().toLowerCase().replaceAll('_', ' ');
}
