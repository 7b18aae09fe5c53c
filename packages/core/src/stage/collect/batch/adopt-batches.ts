import type { BatchWork } from './batch-work.ts';
import { findBatch } from './find-batch.ts';
import { forgetBatch } from './forget-batch.ts';
import { insist } from './insist.ts';

/**
 * Finds out what became of batches of which it is not known whether the vendor has them, as a process
 * died, or the network failed, between submitting them and hearing their ids. What the vendor does not
 * know was never made: its trials are open again.
 */
export async function adoptBatches(work: BatchWork): Promise<void> {
  const { collector } = work;
  const { store } = collector.ctx;
  const { id } = collector.model.model;
  for (const { key, submitKey, vendorId } of store.batches(id)) {
    if (vendorId !== null) continue;
    const ids = new Set(store.batchTrials(id, key).map((trial) => trial.id));
    const told = await insist(collector, (about) => findBatch(work, submitKey, ids, about));
    if (told.error) {
      work.stopped = told.error.message;
      return;
    }
    if (told.value === null) forgetBatch(work, key);
    else store.moveBatch(key, 'running', { vendorId: told.value.batch });
  }
}
