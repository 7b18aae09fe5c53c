import { type JudgmentTable, unorderedTrials } from '@kindred/core';

/**
 * How many unordered triplets the judgments of a table are worth: (Σ w)² / Σ w² over the triplets,
 * w the summed weight of a triplet's judgments (Kish 1965, §11.7). Their number where each weighs
 * the same, less where some weigh more; 0 where nothing has weight.
 */
export function effectiveTrials(table: JudgmentTable): number {
  const { count, offsets, rows } = unorderedTrials(table);
  const weights = new Float64Array(count);
  for (let group = 0; group < count; group++) {
    for (let k = offsets[group]; k < offsets[group + 1]; k++) {
      weights[group] += table.weights[rows[k]];
    }
  }
  const heaviest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  if (heaviest === 0) return 0;
  // In units of the heaviest, so that equal weights are counted without rounding.
  let [sum, squares] = [0, 0];
  for (const weight of weights) {
    sum += weight / heaviest;
    squares += (weight / heaviest) ** 2;
  }
  return sum ** 2 / squares;
}
