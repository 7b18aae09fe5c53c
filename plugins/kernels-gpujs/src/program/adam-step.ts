import type { ProgramBody } from '../device/program-body.ts';

/**
 * One step of Adam (Kingma & Ba 2015; 0.9, 0.999, 1e-8) on a state of three layers: values, first
 * and second moments. `rate` holds the first moment's correction, `correction` is the second's.
 */
export const adamStep: ProgramBody = function (
  state: readonly number[][][],
  gradient: readonly number[][],
  rate: number,
  correction: number,
): number {
  const x = this.thread.x;
  const y = this.thread.y;
  const slope = gradient[y][x];
  const first = 0.9 * state[1][y][x] + 0.1 * slope;
  const second = 0.999 * state[2][y][x] + 0.001 * slope * slope;
  let out = first;
  if (this.thread.z === 2) {
    out = second;
  }
  if (this.thread.z === 0) {
    out = state[0][y][x] - (rate * first) / (Math.sqrt(second * correction) + 1e-8);
    // Not `out > 0 ? …`: a value that is no number must stay visible.
    if (this.constants.projected > 0) {
      if (out < 0) {
        out = 0;
      }
    }
  }
  return out;
};
