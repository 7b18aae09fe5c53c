import type { BatchWork } from './batch-work.ts';
import { insist } from './insist.ts';
import { sought } from './sought.ts';

/** Milliseconds after which a vendor lists a batch that it has taken. */
const settled = 10_000;

/**
 * Finds out what became of batches of which it is not known whether the vendor has them, as a process
 * died, or the network failed, between submitting them and hearing their ids. What the vendor does not
 * know, now and a little later, was never made: its trials are open again.
 */
export async function adoptBatches(work: BatchWork): Promise<void> {
  const { collector, batch } = work;
  const { store, services, signal } = collector.ctx;
  const { id } = collector.model.model;
  for (const { key, submitKey, vendorId } of store.batches(id)) {
    if (vendorId !== null) continue;
    const ids = new Set(store.batchTrials(id, key).map((trial) => trial.id));
    const look = () =>
      insist(collector, (about) => batch.find(sought(work, submitKey, ids), about));
    let told = await look();
    if (told.value === null) {
      await services.clock.sleep(settled, signal);
      told = await look();
    }
    if (told.error) {
      work.stopped = told.error.message;
      return;
    }
    if (told.value === null) store.dropBatch(key);
    else store.moveBatch(key, 'running', { vendorId: told.value.batch });
  }
}
