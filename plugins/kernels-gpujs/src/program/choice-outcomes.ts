import type { ProgramBody } from '../device/program-body.ts';

/**
 * How a trial was predicted, a column a trial: row 0 is weight · −ln P', row 1 the weight on the
 * likeliest option, a k-way tie counting 1/k, row 2 the same with a tie of all counting nothing and
 * a smaller one in full.
 */
export const choiceOutcomes: ProgramBody = function (
  scores: readonly number[][],
  tail: readonly number[][][],
  weights: readonly number[][],
): number {
  const t = this.thread.x;
  const options = this.constants.options;
  let top = scores[0][t] + tail[0][0][0];
  for (let o = 1; o < this.constants.options; o++) {
    top = Math.max(top, scores[o][t] + tail[0][0][o]);
  }
  let sum = 0;
  let held = 0;
  let tied = 0;
  for (let o = 0; o < this.constants.options; o++) {
    const below = scores[o][t] + tail[0][0][o] - top;
    sum += Math.exp(below);
    if (below === 0) {
      held += weights[o][t];
      tied += 1;
    }
  }
  let out = 0;
  if (this.thread.y === 0) {
    let lapse = 0;
    if (this.constants.fitLapse > 0) {
      lapse = 1 / (1 + Math.exp(-tail[0][0][options]));
    }
    for (let o = 0; o < this.constants.options; o++) {
      const below = scores[o][t] + tail[0][0][o] - top;
      if (weights[o][t] > 0) {
        if (this.constants.fitLapse > 0) {
          out -= weights[o][t] * Math.log(((1 - lapse) * Math.exp(below)) / sum + lapse / options);
        } else {
          out += weights[o][t] * (Math.log(sum) - below);
        }
      }
    }
  }
  if (this.thread.y === 1) {
    out = held / tied;
  }
  if (this.thread.y === 2) {
    if (tied < options) {
      out = held;
    }
  }
  return out;
};
