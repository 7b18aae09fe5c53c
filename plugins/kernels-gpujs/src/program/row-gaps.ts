import type { ProgramBody } from '../device/program-body.ts';

/** As `rowDots`, the squared Euclidean distance. */
export const rowGaps: ProgramBody = function (
  a: readonly number[][],
  b: readonly number[][],
  from: number,
): number {
  const row = this.thread.y + from;
  let sum = 0;
  for (let block = 0; block < this.constants.blocks; block++) {
    let part = 0;
    for (let k = 0; k < 32; k++) {
      const gap = a[row][block * 32 + k] - b[this.thread.x][block * 32 + k];
      part += gap * gap;
    }
    sum += part;
  }
  for (let r = 0; r < this.constants.rest; r++) {
    const k = this.constants.blocks * 32 + r;
    const gap = a[row][k] - b[this.thread.x][k];
    sum += gap * gap;
  }
  return sum;
};
