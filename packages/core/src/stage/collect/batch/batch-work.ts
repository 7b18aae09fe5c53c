import type { Batch } from '../../../contract/batch.ts';
import type { Collector } from '../collector.ts';
import type { Booking } from '../spending.ts';

/** One model's batches in one collection, and what has been learnt on the way. */
export interface BatchWork {
  readonly collector: Collector;
  readonly batch: Batch;
  /** Keys of trials that the vendor refused for what they ask. */
  readonly refused: Set<number>;
  /** What was booked for each batch of this collection, by the batch's key. */
  readonly booked: Map<number, Booking>;
  /** Why nothing more is submitted; what is with the vendor is still waited for. */
  full: string | null;
  /** Why the vendor takes no batch of this model: its trials are asked by calls. */
  unable: string | null;
  /** Why the model is given up for now; its batches stay with the vendor. */
  stopped: string | null;
}
