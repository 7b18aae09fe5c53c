import { plainText } from '../../../service/plain-text.ts';
import type { BatchWork } from './batch-work.ts';
import type { RunningBatch } from './running-batches.ts';

/** A batch is over: what it did not tell of is open again. */
export function closeBatch(
  work: BatchWork,
  { key, vendorId }: RunningBatch,
  state: 'fetched' | 'failed' | 'cancelled',
  told: string | undefined,
): void {
  const { ctx, model } = work.collector;
  const reason = told === undefined ? {} : { reason: plainText(told, 300) };
  ctx.store.moveBatch(key, state, reason);
  work.booked.get(key)?.close();
  work.booked.delete(key);
  if (state === 'fetched') return;
  const why = reason.reason === undefined ? '' : `: ${reason.reason.replace(/\.$/, '')}`;
  const message = `Model "${model.model.id}": the vendor's batch ${vendorId} ${state === 'failed' ? 'failed' : 'was cancelled'}${why}.`;
  ctx.emit({ type: 'warning', message });
}
