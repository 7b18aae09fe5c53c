import { adoptBatches } from './adopt-batches.ts';
import { batchCall } from './batch-call.ts';
import type { BatchWork } from './batch-work.ts';
import { runningBatches } from './running-batches.ts';

/**
 * Asks the vendor to stop a model's batches, which were submitted when it was asked in batches. Whether
 * it does is seen when they are over: what it answered by then is kept.
 */
export async function takeBack(work: BatchWork): Promise<void> {
  const { collector, batch } = work;
  await adoptBatches(work);
  for (const { vendorId } of runningBatches(work)) {
    const message = `Model "${collector.model.model.id}" is asked by calls now: batch ${vendorId} of an earlier run is taken back, and what the vendor has answered is kept.`;
    collector.ctx.emit({ type: 'warning', message });
    await batchCall(collector, (about) => batch.cancel(vendorId, about));
  }
}
