import type { JudgmentTable } from '@kindred/core';
import { choiceRows } from '../shared/choice-rows.ts';
import { optionRank } from './option-rank.ts';
import { trialKey } from './trial-key.ts';

/**
 * For each trial of a table, by {@link trialKey}, how much weight each of its options was chosen (or
 * was the odd one) with, whatever the order shown and however often; options by
 * {@link optionRank}.
 */
export function chosenOnTrials(table: JudgmentTable): ReadonlyMap<number, Float64Array> {
  const { options, count, triplets, weights } = choiceRows(table, 'choice-agreement');
  const anchored = options === 2;
  const chosen = new Map<number, Float64Array>();
  for (let row = 0; row < count; row++) {
    const a = triplets[3 * row];
    const b = triplets[3 * row + 1];
    const c = triplets[3 * row + 2];
    const key = trialKey(a, b, c, table.items.length, anchored);
    let shares = chosen.get(key);
    if (!shares) chosen.set(key, (shares = new Float64Array(options)));
    shares[optionRank(anchored ? b : c, a, b, c, anchored)] += weights[row];
  }
  return chosen;
}
