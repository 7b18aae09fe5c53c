import type { BatchWork } from './batch-work.ts';

/** A batch was never made: its trials are open again, and it uses nothing of the budget. */
export function forgetBatch({ collector, booked }: BatchWork, key: number): void {
  collector.ctx.store.dropBatch(key);
  booked.get(key)?.close();
  booked.delete(key);
}
