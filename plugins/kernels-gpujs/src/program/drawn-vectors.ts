import type { ProgramBody } from '../device/program-body.ts';

/** Cell (dimension, item): max(0, mean + scale · noise); ln scales lie below the means. */
export const drawnVectors: ProgramBody = function (
  state: readonly number[][][],
  noise: readonly number[][][],
): number {
  const k = this.thread.x;
  const item = this.thread.y;
  const scale = Math.exp(state[0][item + this.constants.items][k]);
  return Math.max(0, state[0][item][k] + scale * noise[0][item][k]);
};
