import type { World } from '../world.ts';
import type { BatchItem, StoredBatch } from './stored-batch.ts';

/** Takes a batch in. */
export function openBatch(
  world: World,
  given: { id: string; path: string; items: readonly BatchItem[]; more: StoredBatch['more'] },
): StoredBatch {
  const batch: StoredBatch = {
    ...given,
    created: Date.now(),
    polls: 0,
    state: 'running',
    ended: null,
    results: [],
  };
  world.batches.set(batch.id, batch);
  return batch;
}
