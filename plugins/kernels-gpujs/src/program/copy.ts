import type { ProgramBody } from '../device/program-body.ts';

/** Leaves on the device what is sent. */
export const copy: ProgramBody = function (values: readonly number[][][]): number {
  return values[this.thread.z][this.thread.y][this.thread.x];
};
