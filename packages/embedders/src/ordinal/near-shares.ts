import type { JudgmentTable } from '@kindred/core';
import { pairTrials } from './pair-trials.ts';

/**
 * How often each item was near where it could be: the weighted share, 0 to 1, of judgments whose
 * chosen pair it is in, among those that offer pairs with it and pairs without. Chance is 1/2 for an
 * option of an anchored triplet and 2/3 in odd-one-out. An anchor is in both pairs, which says which
 * option it is near and not how near, so those judgments do not count. NaN where none is left.
 */
export function nearShares(table: JudgmentTable): Float64Array {
  const { pairs, trials, choices, weights } = pairTrials(table);
  const options = trials.length / table.count;
  const near = new Float64Array(table.items.length);
  const all = new Float64Array(table.items.length);
  const soft = choices.length === 0;
  for (let row = 0; row < table.count; row++) {
    const start = row * options;
    const weightOf = (option: number) => {
      if (soft) return weights[start + option];
      if (choices[row] !== option) return 0;
      return weights.length === 0 ? 1 : weights[row];
    };
    const offered = Array.from({ length: options }, (_, option) => ({
      pair: pairs.subarray(2 * trials[start + option], 2 * trials[start + option] + 2),
      weight: weightOf(option),
    }));
    const total = offered.reduce((sum, { weight }) => sum + weight, 0);
    for (const item of table.stimuli.subarray(3 * row, 3 * row + 3)) {
      const holding = offered.filter(({ pair }) => pair.includes(item));
      if (holding.length === options) continue;
      near[item] += holding.reduce((sum, { weight }) => sum + weight, 0);
      all[item] += total;
    }
  }
  return near.map((share, item) => share / all[item]);
}
