import type { ProgramBody } from '../device/program-body.ts';

/**
 * Cell (trial, option): the dot product of the pair of items behind the option. `vectors`: rows of
 * its first layer; `pairs`: the first items, a row an option, then the second items.
 */
export const pairScores: ProgramBody = function (
  vectors: readonly number[][][],
  pairs: readonly number[][],
): number {
  const i = pairs[this.thread.y][this.thread.x];
  const j = pairs[this.thread.y + this.constants.options][this.thread.x];
  let sum = 0;
  for (let k = 0; k < this.constants.dimensions; k++) {
    sum += vectors[0][i][k] * vectors[0][j][k];
  }
  return sum;
};
