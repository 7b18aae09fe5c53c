import type { JudgmentTable } from '../contract/judgment-table.ts';
import type { Random } from '../contract/random.ts';

/**
 * A responder who knows nothing of the stimuli but keeps its habits: answers move between trials
 * and keep their place on the screen, so the share of first options stays what it was.
 */
export function shuffleChoices(table: JudgmentTable, random: Random): JudgmentTable {
  const from = new Int32Array(table.count);
  for (let row = 0; row < from.length; row++) from[row] = row;
  random.shuffle(from);
  return {
    ...table,
    values: moveRows(table.values, from, 1),
    weights: moveRows(table.weights, from, 1),
    probabilities:
      table.probabilities &&
      moveRows(table.probabilities, from, table.probabilities.length / table.count),
  };
}

function moveRows(values: Float64Array, from: Int32Array, width: number): Float64Array {
  const moved = new Float64Array(values.length);
  for (let row = 0; row < from.length; row++) {
    for (let k = 0; k < width; k++) moved[row * width + k] = values[from[row] * width + k];
  }
  return moved;
}
