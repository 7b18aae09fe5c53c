import type { ProgramBody } from '../device/program-body.ts';

/**
 * Cell (dimension, item): the slope of the objective. gpu.js cannot scatter, so each cell gathers
 * its own terms: the edges from `starts[item]` to `starts[item + 1]`, each with the other item of a
 * pair and the force on it.
 */
export const itemGradient: ProgramBody = function (
  state: readonly number[][][],
  pulls: readonly number[][],
  starts: readonly number[],
  others: readonly number[],
  scale: number,
  penalty: number,
): number {
  const k = this.thread.x;
  const item = this.thread.y;
  const start = starts[item];
  const count = starts[item + 1] - start;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const e = start + i;
    sum += pulls[0][e] * state[0][others[e]][k];
  }
  let slope = penalty;
  if (this.constants.published > 0) {
    const x = state[0][item][k];
    if (x < 0) {
      slope = -penalty - 0.01;
    }
    if (x === 0) {
      slope = 0;
    }
  }
  return slope + scale * sum;
};
