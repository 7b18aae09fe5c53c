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
  const keys = new Float64Array(count * options);
  for (let row = 0; row < count; row++) {
    const a = stimuli[3 * row];
    const b = stimuli[3 * row + 1];
    const c = stimuli[3 * row + 2];
    const at = row * options;
    if (options === 3) keys[at] = key(b, c, n);
    keys[at + options - 2] = options === 3 ? key(a, c, n) : key(a, b, n);
    keys[at + options - 1] = options === 3 ? key(a, b, n) : key(a, c, n);
  }
  const distinct = keys.slice().sort();
  let kept = 0;
  for (let i = 0; i < distinct.length; i++)
    if (i === 0 || distinct[i] !== distinct[i - 1]) distinct[kept++] = distinct[i];
  const pairs = new Int32Array(2 * kept);
  const place = new Map<number, number>();
  for (let p = 0; p < kept; p++) {
    place.set(distinct[p], p);
    pairs[2 * p] = Math.floor(distinct[p] / n);
    pairs[2 * p + 1] = distinct[p] % n;
  }
  const trials = Int32Array.from(keys, (value) => place.get(value)!);
  return { pairs, trials, ...tableChoices(table) };
}

function key(a: number, b: number, n: number): number {
  return a < b ? a * n + b : b * n + a;
}
