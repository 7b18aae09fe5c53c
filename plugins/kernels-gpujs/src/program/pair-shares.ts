import type { ProgramBody } from '../device/program-body.ts';

/**
 * Cell (j, i − `from`), j > i: how likely i and j stay together, summed over all third items;
 * `similarity` holds the dot products of all items. Differences end at 80, where a share is below
 * 1e-34 and its exponential still finite.
 */
export const pairShares: ProgramBody = function (
  similarity: readonly number[][],
  from: number,
): number {
  const i = this.thread.y + from;
  const j = this.thread.x;
  let sum = 0;
  if (j > i) {
    const together = similarity[i][j];
    for (let k = 0; k < this.constants.items; k++) {
      if (k !== i && k !== j) {
        const first = Math.exp(Math.min(similarity[i][k] - together, 80));
        const second = Math.exp(Math.min(similarity[j][k] - together, 80));
        sum += 1 / (1 + first + second);
      }
    }
  }
  return sum;
};
