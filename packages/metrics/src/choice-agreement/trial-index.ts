import type { JudgmentTable } from '@kindred/core';
import { choiceRows } from '../shared/choice-rows.ts';

/** What was chosen on each trial of a table, whatever the order shown and however often. */
export interface TrialIndex {
  /** The table's items, to their place in it. */
  readonly places: ReadonlyMap<string, number>;
  /**
   * By {@link trialKey}: weights by which each of the trial's stimuli was chosen (or was the odd
   * one), stimuli in the key's order; an anchor has none.
   */
  readonly chosen: ReadonlyMap<number, Float64Array>;
  /** A trial's key, and its stimuli in the key's order: rising, the anchor first where there is one. */
  key(a: number, b: number, c: number): { readonly key: number; readonly order: readonly number[] };
}

export function trialIndex(table: JudgmentTable): TrialIndex {
  const { options, count, triplets, weights } = choiceRows(table, 'choice-agreement');
  const items = table.items.length;
  const key: TrialIndex['key'] = (a, b, c) => {
    const order = options === 2 ? [a, Math.min(b, c), Math.max(b, c)] : [a, b, c].sort(rising);
    return { key: (order[0] * items + order[1]) * items + order[2], order };
  };
  const chosen = new Map<number, Float64Array>();
  for (let row = 0; row < count; row++) {
    const [a, b, c] = triplets.subarray(3 * row, 3 * row + 3);
    const trial = key(a, b, c);
    let shares = chosen.get(trial.key);
    if (!shares) chosen.set(trial.key, (shares = new Float64Array(3)));
    shares[trial.order.indexOf(options === 2 ? b : c)] += weights[row];
  }
  return { places: new Map(table.items.map((id, at) => [id, at])), chosen, key };
}

function rising(a: number, b: number): number {
  return a - b;
}
