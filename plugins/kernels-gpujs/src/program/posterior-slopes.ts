import type { ProgramBody } from '../device/program-body.ts';

/**
 * Slopes of VICE's objective by the means, then by the ln scales. `slopes`: of mean −ln P' by the
 * drawn vectors. The prior is a mixture of two Gaussians; `narrow` and `wide` are ln(share / sd).
 * Differences of exponents end at 80, as `Math.exp` must stay finite in single precision.
 */
export const posteriorSlopes: ProgramBody = function (
  state: readonly number[][][],
  slopes: readonly number[][],
  noise: readonly number[][][],
): number {
  const k = this.thread.x;
  let item = this.thread.y;
  let ofScale = 0;
  if (item >= this.constants.items) {
    item -= this.constants.items;
    ofScale = 1;
  }
  const move = Math.exp(state[0][item + this.constants.items][k]) * noise[0][item][k];
  const x = state[0][item][k] + move;
  const spike = 1 / (this.constants.spike * this.constants.spike);
  const slab = 1 / (this.constants.slab * this.constants.slab);
  const gap = this.constants.wide - this.constants.narrow + 0.5 * x * x * (spike - slab);
  const share = 1 / (1 + Math.exp(Math.min(gap, 80)));
  let slope = (x * (share * spike + (1 - share) * slab)) / this.constants.judgments;
  if (x > 0) {
    slope += slopes[item][k];
  }
  let out = slope;
  if (ofScale > 0) {
    // Of ln q only −ln scale is left to move: the noise stays where it is.
    out = slope * move - 1 / this.constants.judgments;
  }
  return out;
};
