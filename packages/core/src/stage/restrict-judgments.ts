import type { JudgmentTable } from '../contract/judgment-table.ts';
import { rowsAmong } from './rows-among.ts';
import { selectRows } from './select-rows.ts';

/** A table over the given items, in their order; judgments that show any other item are left out. */
export function restrictJudgments(table: JudgmentTable, ids: readonly string[]): JudgmentTable {
  const place = new Map(ids.map((id, index) => [id, index]));
  const to = table.items.map((id) => place.get(id) ?? -1);
  const kept = selectRows(table, rowsAmong(table, ids));
  return { ...kept, items: ids, stimuli: kept.stimuli.map((item) => to[item]) };
}
