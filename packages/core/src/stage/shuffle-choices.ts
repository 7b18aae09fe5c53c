import type { JudgmentTable } from '../contract/judgment-table.ts';
import type { Random } from '../contract/random.ts';

/**
 * A responder who knows nothing of the stimuli but keeps its habits: answers move between trials
 * and keep their place on the screen, so the share of first options stays what it was.
 */
export function shuffleChoices(table: JudgmentTable, random: Random): JudgmentTable {
  const from = random.shuffle(Int32Array.from({ length: table.count }, (_, row) => row));
  const { probabilities } = table;
  const options = probabilities ? probabilities.length / table.count : 0;
  return {
    ...table,
    values: Float64Array.from(from, (row) => table.values[row]),
    weights: Float64Array.from(from, (row) => table.weights[row]),
    probabilities:
      probabilities &&
      Float64Array.from(
        { length: probabilities.length },
        (_, i) => probabilities[from[Math.floor(i / options)] * options + (i % options)],
      ),
  };
}
