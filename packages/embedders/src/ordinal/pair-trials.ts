import type { JudgmentTable } from '@kindred/core';
import { choiceOptions } from '../choice-options.ts';
import { tableChoices, type TableChoices } from '../table-choices.ts';

/** Judgments as the ordinal laws read them: see `OrdinalStepsSignature`. */
export interface PairTrials extends TableChoices {
  readonly pairs: Int32Array;
  readonly trials: Int32Array;
}

/**
 * Names the pair of items behind every option: anchor and option, or, for odd-one-out, the two that
 * stay when the option goes. Pairs are listed once, sorted by their items.
 */
export function pairTrials(table: JudgmentTable): PairTrials {
  const { count, stimuli, items } = table;
  const options = choiceOptions(table);
  const n = items.length;
  const trials = new Int32Array(count * options);
  // Place of each pair in the list, from 1; first whether it occurs.
  const places = new Int32Array((n * (n - 1)) / 2);
  const name = (entry: number, one: number, other: number): void => {
    const a = Math.min(one, other);
    const b = Math.max(one, other);
    trials[entry] = a * n - (a * (a + 1)) / 2 + b - a - 1;
    places[trials[entry]] = 1;
  };
  for (let row = 0; row < count; row++) {
    const a = stimuli[3 * row];
    const b = stimuli[3 * row + 1];
    const c = stimuli[3 * row + 2];
    const at = row * options;
    if (options === 3) name(at, b, c);
    name(at + options - 2, a, options === 3 ? c : b);
    name(at + options - 1, a, options === 3 ? b : c);
  }
  const pairs = new Int32Array(2 * places.reduce((sum, occurs) => sum + occurs, 0));
  let kept = 0;
  for (let a = 0, at = 0; a < n; a++)
    for (let b = a + 1; b < n; b++, at++) {
      if (places[at] === 0) continue;
      places[at] = ++kept;
      pairs[2 * kept - 2] = a;
      pairs[2 * kept - 1] = b;
    }
  for (let entry = 0; entry < trials.length; entry++) trials[entry] = places[trials[entry]] - 1;
  return { pairs, trials, ...tableChoices(table) };
}
