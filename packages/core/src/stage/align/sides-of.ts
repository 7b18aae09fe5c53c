import type { JudgmentTable } from '../../contract/judgment-table.ts';
import type { LoadedReference } from '../../contract/loaded-reference.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Representation } from '../../contract/representation.ts';
import { inputOf } from '../input-of.ts';
import { selectRows } from '../select-rows.ts';
import type { Subject } from '../subject.ts';
import { represent } from './represent.ts';

/** What is compared, and what a reader must know of it, for the variant. */
export interface Sides {
  readonly model: Representation;
  readonly reference: Representation;
  readonly words: string | null;
}

/**
 * Both sides of a comparison. Where a transform meets the very judgments it was learnt from, items are
 * those of transforms that never saw them, and only judgments within one group of items count; where it
 * meets others of the same origin, that is said.
 */
export function sidesOf(metric: Metric, subject: Subject, reference: LoadedReference): Sides {
  const { unseen, ...model } = represent(subject);
  const whole = { model, reference: reference.representation };
  const { learnt } = subject;
  if (!learnt) return { ...whole, words: null };
  const { judgments } = reference.representation;
  const read =
    inputOf(metric.inputs.model, model) === 'vectors' &&
    inputOf(metric.inputs.reference, reference.representation) === 'judgments';
  if (learnt.from === reference.id && unseen && read) {
    const known = new Map(model.items.map((id, at) => [id, unseen.groups[at]]));
    const groupOf = judgments!.items.map((id) => known.get(id) ?? -1);
    const within = withinGroups(judgments!, groupOf);
    const groups = new Set(unseen.groups).size;
    return {
      model: { ...model, vectors: { ...model.vectors!, values: unseen.values }, unseen },
      reference: { ...reference.representation, judgments: within.table },
      words: `objects unseen by the transform, ${within.table.count} of ${within.known} triplets within one of ${groups} folds`,
    };
  }
  const same = learnt.judgments !== null && learnt.judgments === reference.provenance.judgments;
  const words = `the transform learnt from judgments this reference was made of too (${learnt.judgments})`;
  return { ...whole, words: same ? words : null };
}

function withinGroups(table: JudgmentTable, groupOf: readonly number[]) {
  const rows: number[] = [];
  let known = 0;
  for (let row = 0; row < table.count; row++) {
    const shown = table.stimuli.subarray(row * table.arity, (row + 1) * table.arity);
    if (shown.some((item) => groupOf[item] < 0)) continue;
    known++;
    if (shown.every((item) => groupOf[item] === groupOf[shown[0]])) rows.push(row);
  }
  return { table: selectRows(table, rows), known };
}
