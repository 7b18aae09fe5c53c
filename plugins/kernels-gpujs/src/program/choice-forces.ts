import type { ProgramBody } from '../device/program-body.ts';

/**
 * The choice law on a batch, a column a trial: rows 0 … options − 1 are the derivative of weight ·
 * −ln P' by each score, the next by the lapse's logit, the last −ln P' itself, added to what
 * `before`, an earlier result, has there.
 */
export const choiceForces: ProgramBody = function (
  scores: readonly number[][],
  tail: readonly number[][][],
  weights: readonly number[][],
  before: readonly number[][],
): number {
  const t = this.thread.x;
  const row = this.thread.y;
  const options = this.constants.options;
  let lapse = 0;
  if (this.constants.fitLapse > 0) {
    lapse = 1 / (1 + Math.exp(-tail[0][0][options]));
  }
  let top = scores[0][t] + tail[0][0][0];
  for (let o = 1; o < this.constants.options; o++) {
    top = Math.max(top, scores[o][t] + tail[0][0][o]);
  }
  let sum = 0;
  for (let o = 0; o < this.constants.options; o++) {
    sum += Math.exp(scores[o][t] + tail[0][0][o] - top);
  }
  let loss = 0;
  let credits = 0;
  let lapsed = 0;
  for (let o = 0; o < this.constants.options; o++) {
    const weight = weights[o][t];
    if (weight > 0) {
      const below = scores[o][t] + tail[0][0][o] - top;
      if (this.constants.fitLapse > 0) {
        const p = Math.exp(below) / sum;
        const mixed = (1 - lapse) * p + lapse / options;
        loss -= weight * Math.log(mixed);
        credits += (weight * (1 - lapse) * p) / mixed;
        lapsed += (weight * (p - 1 / options)) / mixed;
      } else {
        loss += weight * (Math.log(sum) - below);
        credits += weight;
      }
    }
  }
  let out = 0;
  if (row < options) {
    const p = Math.exp(scores[row][t] + tail[0][0][row] - top) / sum;
    let share = 1;
    if (this.constants.fitLapse > 0) {
      share = ((1 - lapse) * p) / ((1 - lapse) * p + lapse / options);
    }
    out = p * credits - weights[row][t] * share;
  } else {
    if (row < options + 1) {
      out = lapsed * lapse * (1 - lapse);
    } else {
      out = before[row][t] + loss;
    }
  }
  return out;
};
