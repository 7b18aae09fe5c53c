import { KindredError } from '@kindred/core';

/** Throws what `assembly/dot/check-trials.ts` found: an item or an option that is not there. */
export function checkTrials(out: Float64Array): void {
  const fault = out[7];
  if (fault === 0) return;
  const what = fault > 0 ? `item ${fault - 1}` : `option ${-fault - 1}`;
  throw new KindredError('KERNEL_FAILED', `A trial names ${what}, which is not there`);
}
