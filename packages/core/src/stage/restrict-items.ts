import type { Representation } from '../contract/representation.ts';
import { pickPairs } from '../service/read/pick-pairs.ts';
import { pickRows } from '../service/read/pick-rows.ts';
import { restrictJudgments } from './restrict-judgments.ts';

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
    ...(whole.unseen &&
      whole.vectors && {
        unseen: {
          ...whole.unseen,
          values: pickRows(whole.unseen.values, whole.vectors.dimensions, pick),
          groups: Int32Array.from(pick, (index) => whole.unseen!.groups[index]),
        },
      }),
    labels: whole.labels && pick.map((index) => whole.labels![index]),
    judgments: whole.judgments && restrictJudgments(whole.judgments, ids),
  };
}
