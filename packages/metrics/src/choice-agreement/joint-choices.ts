import type { JudgmentTable } from '@kindred/core';

/**
 * Weights of what a respondent (rows) and another (columns) chose, by position as shown to the
 * first: each judgment of the first has its weight, spread over the shares of the other's choices.
 */
export function jointChoices(table: JudgmentTable, shares: Float64Array): number[][] {
  const { count, values, weights } = table;
  const options = shares.length / count;
  const together = Array.from({ length: options }, () => new Array<number>(options).fill(0));
  for (let row = 0; row < count; row++) {
    const own = together[values[row]];
    for (let k = 0; k < options; k++) own[k] += weights[row] * shares[row * options + k];
  }
  return together;
}
