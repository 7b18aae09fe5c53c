import type { JudgmentTable } from '@kindred/core';
import type { TrialIndex } from './trial-index.ts';

/**
 * Weights of what a respondent (rows) and another (columns) chose on the trials both answered, by
 * position as shown to the first. Each judgment of the first has its weight, spread over the
 * shares of the other's choices.
 */
export function jointChoices(table: JudgmentTable, others: TrialIndex): number[][] {
  const { count, stimuli, values, weights, structure } = table;
  const places = table.items.map((id) => others.places.get(id) ?? -1);
  const options = structure === 'anchored' ? 2 : 3;
  const joint = Array.from({ length: options }, () => new Array<number>(options).fill(0));
  for (let row = 0; row < count; row++) {
    const [a, b, c] = stimuli.subarray(3 * row, 3 * row + 3);
    const shown = [places[a], places[b], places[c]];
    if (Math.min(...shown) < 0 || weights[row] === 0) continue;
    const { key, order } = others.key(shown[0], shown[1], shown[2]);
    const chosen = others.chosen.get(key);
    if (!chosen) continue;
    const total = chosen[0] + chosen[1] + chosen[2];
    for (let option = 0; option < options; option++) {
      const share = chosen[order.indexOf(shown[option + 3 - options])] / total;
      joint[values[row]][option] += weights[row] * share;
    }
  }
  return joint;
}
