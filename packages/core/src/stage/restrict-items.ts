import type { JudgmentTable } from '../contract/judgment-table.ts';
import type { Representation } from '../contract/representation.ts';
import { pickPairs } from '../service/read/pick-pairs.ts';
import { pickRows } from '../service/read/pick-rows.ts';
import { selectRows } from './select-rows.ts';

/**
 * A representation of the given items, in the given order: rows, RDM cells and labels are picked,
 * judgments that show any other item are left out. Every id must be among the representation's.
 */
export function restrictItems(whole: Representation, ids: readonly string[]): Representation {
  const place = new Map(whole.items.map((id, index) => [id, index]));
  const pick = ids.map((id) => place.get(id)!);
  return {
    items: ids,
    vectors: whole.vectors && {
      ...whole.vectors,
      values: pickRows(whole.vectors.values, whole.vectors.dimensions, pick),
    },
    rdm: whole.rdm && pickPairs(whole.rdm, whole.items.length, pick),
    ...(whole.people && {
      people: whole.people.map((rdm) => pickPairs(rdm, whole.items.length, pick)),
    }),
    labels: whole.labels && pick.map((index) => whole.labels![index]),
    judgments: whole.judgments && restrictJudgments(whole.judgments, ids),
  };
}

function restrictJudgments(table: JudgmentTable, ids: readonly string[]): JudgmentTable {
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
