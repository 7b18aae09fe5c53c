import type { JudgmentTable } from '@kindred/core';

/** How many judgments a table is worth: the sum of its weights. */
export function totalWeight({ count, weights }: JudgmentTable): number {
  let total = 0;
  for (let row = 0; row < count; row++) total += weights[row];
  return total;
}
