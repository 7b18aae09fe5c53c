import type { ProgramBody } from '../device/program-body.ts';

/** Cell o: the slope by position o, the last fixed, then by the lapse's logit; 0 where not learnt. */
export const tailGradient: ProgramBody = function (
  forces: readonly number[][],
  scale: number,
): number {
  const o = this.thread.x;
  const options = this.constants.options;
  let learnt = 0;
  if (o < options - 1) {
    learnt = this.constants.fitPosition;
  }
  if (o === options) {
    learnt = this.constants.fitLapse;
  }
  let sum = 0;
  if (learnt > 0) {
    for (let t = 0; t < this.constants.batch; t++) {
      sum += forces[o][t];
    }
  }
  return scale * sum;
};
