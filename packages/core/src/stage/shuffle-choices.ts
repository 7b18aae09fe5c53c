import type { JudgmentTable } from '../contract/judgment-table.ts';
import type { Random } from '../contract/random.ts';
import { unorderedTrials } from './unordered-trials.ts';

/**
 * A responder who knows nothing of the stimuli but keeps its habits: answers move between triplets
 * and keep their place on the screen, so the share of first options stays what it was. All answers to
 * one triplet move together, so people who agree go on agreeing, of something else; a triplet that
 * was answered more often than the one its answers come from takes them again in turn.
 */
export function shuffleChoices(table: JudgmentTable, random: Random): JudgmentTable {
  const { count, offsets, rows } = unorderedTrials(table);
  const donors = random.shuffle(Int32Array.from({ length: count }, (_, group) => group));
  const from = new Int32Array(table.count);
  for (let group = 0; group < count; group++) {
    const donor = donors[group];
    const size = offsets[donor + 1] - offsets[donor];
    for (let at = offsets[group]; at < offsets[group + 1]; at++) {
      from[rows[at]] = rows[offsets[donor] + ((at - offsets[group]) % size)];
    }
  }
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
