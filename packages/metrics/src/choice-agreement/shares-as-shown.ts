import type { JudgmentTable } from '@kindred/core';
import { optionRank } from './option-rank.ts';
import { trialKey } from './trial-key.ts';

/**
 * For each row of a table, the shares another respondent chose its options with, in the order the
 * row shows them: rows × options, 0 throughout where the other was not asked. `others`: the other's
 * items and what was chosen on its trials.
 */
export function sharesAsShown(
  { items, count, stimuli, structure }: JudgmentTable,
  others: {
    readonly items: readonly string[];
    readonly chosen: ReadonlyMap<number, Float64Array>;
  },
): Float64Array {
  const known = new Map(others.items.map((id, at) => [id, at]));
  const places = Int32Array.from(items, (id) => known.get(id) ?? -1);
  const anchored = structure === 'anchored';
  const options = anchored ? 2 : 3;
  const shares = new Float64Array(count * options);
  for (let row = 0; row < count; row++) {
    const a = places[stimuli[3 * row]];
    const b = places[stimuli[3 * row + 1]];
    const c = places[stimuli[3 * row + 2]];
    if ((a | b | c) < 0) continue;
    const chosen = others.chosen.get(trialKey(a, b, c, others.items.length, anchored));
    if (!chosen) continue;
    const total = chosen.reduce((sum, weight) => sum + weight, 0);
    for (let option = 0; option < options; option++) {
      const item = places[stimuli[3 * row + option + 3 - options]];
      shares[row * options + option] = chosen[optionRank(item, a, b, c, anchored)] / total;
    }
  }
  return shares;
}
