/**
 * A batch the module can hold, whose whole numbers have 32 bits: more than there are trials is as good
 * as one more, and the published schedule still sees that the batch is not full.
 */
export function clipBatch(batch: number, trials: number): number {
  return Math.min(batch, trials + 1);
}
