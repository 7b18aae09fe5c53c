import type { SoughtBatch } from '../../../contract/sought-batch.ts';
import type { BatchWork } from './batch-work.ts';

/** What a vendor may know a batch by of which nothing was heard after it was submitted. */
export function sought(
  { collector: { ctx, planned } }: BatchWork,
  key: string,
  ids: ReadonlySet<string>,
): SoughtBatch {
  const others = planned.models.flatMap(({ model }) => ctx.store.batches(model.id));
  const known = new Set(others.flatMap(({ vendorId }) => vendorId ?? []));
  return { key, ids, known };
}
