import type { Representation } from '../../contract/representation.ts';
import { selectRows } from '../select-rows.ts';

/** A representation of the same items, whose judgments are those that show none but the given ids. */
export function withoutItems(whole: Representation, ids: readonly string[]): Representation {
  const { judgments: table } = whole;
  if (!table) return whole;
  const known = new Set(ids);
  const kept = table.items.map((id) => known.has(id));
  const rows: number[] = [];
  for (let row = 0; row < table.count; row++) {
    const shown = table.stimuli.subarray(row * table.arity, (row + 1) * table.arity);
    if (shown.every((item) => kept[item])) rows.push(row);
  }
  return { ...whole, judgments: selectRows(table, rows) };
}
