import type { ProgramBody } from '../device/program-body.ts';

/** Cell e: the force on edge e. `terms`: its option, and in a second row its trial's column. */
export const edgePulls: ProgramBody = function (
  forces: readonly number[][],
  terms: readonly number[][],
): number {
  return forces[terms[0][this.thread.x]][terms[1][this.thread.x]];
};
