import type { ProgramBody } from '../device/program-body.ts';

/**
 * Cell (column, row): the dot product of row `from` + row of `a` and row `column` of `b`, added up
 * in blocks of 32: a single sum of thousands would lose four digits of seven.
 */
export const rowDots: ProgramBody = function (
  a: readonly number[][],
  b: readonly number[][],
  from: number,
): number {
  const row = this.thread.y + from;
  let sum = 0;
  for (let block = 0; block < this.constants.blocks; block++) {
    let part = 0;
    for (let k = 0; k < 32; k++) {
      part += a[row][block * 32 + k] * b[this.thread.x][block * 32 + k];
    }
    sum += part;
  }
  for (let r = 0; r < this.constants.rest; r++) {
    const k = this.constants.blocks * 32 + r;
    sum += a[row][k] * b[this.thread.x][k];
  }
  return sum;
};
