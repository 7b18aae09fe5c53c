import type { JudgmentTable } from '../contract/judgment-table.ts';

/** Rows of a table that show none but the given items. */
export function rowsAmong(table: JudgmentTable, ids: readonly string[]): number[] {
  const known = new Set(ids);
  const kept = table.items.map((id) => known.has(id));
  const rows: number[] = [];
  for (let row = 0; row < table.count; row++) {
    const shown = table.stimuli.subarray(row * table.arity, (row + 1) * table.arity);
    if (shown.every((item) => kept[item])) rows.push(row);
  }
  return rows;
}
