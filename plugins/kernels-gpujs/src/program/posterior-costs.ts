import type { ProgramBody } from '../device/program-body.ts';

/** Cell (dimension, item): ln q(x) − ln p(x) at the draw; constants as in `posteriorSlopes`. */
export const posteriorCosts: ProgramBody = function (
  state: readonly number[][][],
  noise: readonly number[][][],
): number {
  const k = this.thread.x;
  const item = this.thread.y;
  const logScale = state[0][item + this.constants.items][k];
  const drawn = noise[0][item][k];
  const x = state[0][item][k] + Math.exp(logScale) * drawn;
  const spike = this.constants.spike;
  const slab = this.constants.slab;
  const narrow = this.constants.narrow - (x * x) / (2 * spike * spike);
  const wide = this.constants.wide - (x * x) / (2 * slab * slab);
  const top = Math.max(narrow, wide);
  const low = Math.max(Math.min(narrow, wide) - top, -80);
  return -top - Math.log(1 + Math.exp(low)) - logScale - 0.5 * drawn * drawn;
};
