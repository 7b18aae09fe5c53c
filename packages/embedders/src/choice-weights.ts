import { type JudgmentTable, KindredError } from '@kindred/core';
import { choiceOptions } from './choice-options.ts';

/**
 * What each option of each trial weighs in the likelihood (count × options): the judgment's weight,
 * all on the chosen option, or shared out by its probabilities.
 */
export function choiceWeights(table: JudgmentTable): Float64Array {
  const { count, values, probabilities, weights } = table;
  const options = choiceOptions(table);
  const shares = new Float64Array(count * options);
  for (let row = 0; row < count; row++) {
    const weight = weights[row];
    if (probabilities) {
      for (let o = 0; o < options; o++)
        shares[row * options + o] = weight * probabilities[row * options + o];
      continue;
    }
    const value = values[row];
    if (!Number.isInteger(value) || value < 0 || value >= options)
      throw new KindredError(
        'EMBEDDER_VALUE',
        `Judgment ${row} has the value ${value}; a choice among ${options} is 0 to ${options - 1}`,
      );
    shares[row * options + value] = weight;
  }
  return shares;
}
