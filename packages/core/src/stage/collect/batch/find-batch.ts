import type { RespondContext } from '../../../contract/respond-context.ts';
import type { BatchWork } from './batch-work.ts';

/** Milliseconds after which a vendor lists a batch that it has taken. */
const settled = 10_000;

/**
 * Seeks a batch of which nothing was heard after it was submitted. Null where the vendor does not know
 * it, now and a little later: it was never made.
 */
export async function findBatch(
  { collector: { ctx }, batch }: BatchWork,
  key: string,
  ids: ReadonlySet<string>,
  about: RespondContext,
): Promise<{ readonly batch: string } | null> {
  const look = () => batch.find({ key, ids, known: ctx.store.knownBatches() }, about);
  const found = await look();
  if (found) return found;
  await ctx.services.clock.sleep(settled, about.signal);
  return look();
}
