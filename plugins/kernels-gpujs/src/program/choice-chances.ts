import type { ProgramBody } from '../device/program-body.ts';

/** Cell (trial, option): P'. */
export const choiceChances: ProgramBody = function (
  scores: readonly number[][],
  tail: readonly number[][][],
): number {
  const t = this.thread.x;
  const o = this.thread.y;
  const options = this.constants.options;
  let lapse = 0;
  if (this.constants.fitLapse > 0) {
    lapse = 1 / (1 + Math.exp(-tail[0][0][options]));
  }
  let top = scores[0][t] + tail[0][0][0];
  for (let other = 1; other < this.constants.options; other++) {
    top = Math.max(top, scores[other][t] + tail[0][0][other]);
  }
  let sum = 0;
  for (let other = 0; other < this.constants.options; other++) {
    sum += Math.exp(scores[other][t] + tail[0][0][other] - top);
  }
  const p = Math.exp(scores[o][t] + tail[0][0][o] - top) / sum;
  return (1 - lapse) * p + lapse / options;
};
