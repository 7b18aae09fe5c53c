import type { StoredBatch } from './stored-batch.ts';

/** Stops a batch that is not over: none of its questions will be worked off. */
export function cancelBatch(batch: StoredBatch): void {
  if (batch.state !== 'running') return;
  batch.state = 'cancelled';
  batch.ended = Date.now();
  batch.results = batch.items.map(({ custom }) => ({
    custom,
    outcome: 'canceled',
    status: 0,
    body: {},
  }));
}
