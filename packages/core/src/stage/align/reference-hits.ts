import type { JudgmentTable } from '../../contract/judgment-table.ts';
import type { Representation } from '../../contract/representation.ts';
import { optionNearness } from '../option-nearness.ts';
import { similarityOf } from '../similarity-of.ts';
import { trialKeys } from './trial-keys.ts';

/** How often one's choices are those of a reference's geometry, by trial, trials rising by key. */
export interface ReferenceHits {
  /** Of {@link trialKeys}. */
  readonly keys: Float64Array;
  /** 0 to 1: the mean over the trial's repeats, k-way ties counting 1/k. */
  readonly hits: Float64Array;
}

/** Null where the reference has no geometry or the trials are not about triplets. */
export function referenceHits(
  table: JudgmentTable,
  reference: Representation,
): ReferenceHits | null {
  const similarity = similarityOf(reference);
  if (!similarity || table.response.type !== 'choice') return null;
  if (table.structure !== 'anchored' && table.structure !== 'odd-one-out') return null;
  const place = new Map(reference.items.map((id, index) => [id, index]));
  const to = Int32Array.from(table.items, (id) => place.get(id) ?? -1);
  const keys = trialKeys(table);
  const found = new Map<number, [sum: number, count: number]>();
  for (let row = 0; row < table.count; row++) {
    const shown = table.stimuli.subarray(row * table.arity, (row + 1) * table.arity);
    if (shown.some((item) => to[item] < 0)) continue;
    const nearness = optionNearness(table.structure, shown, (a, b) => similarity(to[a], to[b]));
    const most = Math.max(...nearness);
    const ties = nearness.filter((one) => one === most).length;
    const hit = nearness[table.values[row]] === most ? 1 / ties : 0;
    const own = found.get(keys[row]);
    if (own) [own[0], own[1]] = [own[0] + hit, own[1] + 1];
    else found.set(keys[row], [hit, 1]);
  }
  const rising = [...found.keys()].sort((a, b) => a - b);
  return {
    keys: Float64Array.from(rising),
    hits: Float64Array.from(rising, (key) => found.get(key)![0] / found.get(key)![1]),
  };
}
