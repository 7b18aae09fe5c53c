import type { BatchWork } from './batch-work.ts';

/** A batch the vendor has. */
export interface RunningBatch {
  readonly key: number;
  readonly vendorId: string;
  /** Milliseconds since 1970. */
  readonly submitted: number;
}

/** A model's batches that the vendor has, oldest first. */
export function runningBatches({ collector: { ctx, model } }: BatchWork): RunningBatch[] {
  return ctx.store
    .batches(model.model.id)
    .flatMap(({ key, vendorId, submitted }) =>
      vendorId === null ? [] : [{ key, vendorId, submitted }],
    );
}
