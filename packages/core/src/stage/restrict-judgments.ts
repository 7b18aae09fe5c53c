import type { JudgmentTable } from '../contract/judgment-table.ts';
import { selectRows } from './select-rows.ts';

/** A table over the given items, in their order; judgments that show any other item are left out. */
export function restrictJudgments(table: JudgmentTable, ids: readonly string[]): JudgmentTable {
  const place = new Map(ids.map((id, index) => [id, index]));
  const to = table.items.map((id) => place.get(id) ?? -1);
  const rows: number[] = [];
  for (let row = 0; row < table.count; row++) {
    const shown = table.stimuli.subarray(row * table.arity, (row + 1) * table.arity);
    if (shown.every((item) => to[item] >= 0)) rows.push(row);
  }
  const kept = selectRows(table, rows);
  return { ...kept, items: ids, stimuli: kept.stimuli.map((item) => to[item]) };
}
