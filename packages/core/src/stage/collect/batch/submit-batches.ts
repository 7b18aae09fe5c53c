import { contentHash } from '../../../contract/content-hash.ts';
import { billOf } from '../../plan/bill/bill-of.ts';
import type { Collector } from '../collector.ts';
import { type Batched, batchPage } from './batch-page.ts';
import type { BatchWork } from './batch-work.ts';
import { insist } from './insist.ts';
import { isPassing } from '../is-passing.ts';
import { isRefusal } from '../is-refusal.ts';
import { sought } from './sought.ts';
import { runningBatches } from './running-batches.ts';

/**
 * Submits every open trial that is in no batch, in as many batches as it takes and the budget allows. A
 * batch and its trials are in the store before it is submitted.
 */
export async function submitBatches(work: BatchWork): Promise<void> {
  const { collector, batch } = work;
  const { spending } = collector;
  const each = await expectedCost(collector);
  for (let after = -1; ;) {
    const room = Math.min(batch.most.requests, spending.room(each));
    const page = batchPage(work, Math.max(1, room), after);
    if (page.length === 0) return;
    if (room < 1) {
      work.full = spending.over('language') ?? 'the budget leaves no room for another batch';
      return;
    }
    if (!(await submitOne(work, page, each))) return;
    after = page.at(-1)!.open.place;
  }
}

/** Whether the vendor has it now. */
async function submitOne(
  work: BatchWork,
  page: readonly Batched[],
  each: number,
): Promise<boolean> {
  const { collector, batch } = work;
  const { ctx, model, spending } = collector;
  const { store } = ctx;
  const now = ctx.services.clock.now();
  const requests = page.map(({ open, request }) => ({ id: open.trial.id, request }));
  const ids = requests.map(({ id }) => id);
  const submitKey = contentHash([model.identity.hash, now, ids]).slice(0, 32);
  const keys = page.map(({ open }) => open.key);
  const { key } = store.openBatch(model.model.id, submitKey, now, keys);
  const booking = spending.book(page.length, each);
  let sent = false;
  const told = await insist(collector, async (about) => {
    // The one before may have come through, though nothing was heard of it.
    const found = sent ? await batch.find(sought(work, submitKey, new Set(ids)), about) : null;
    sent = true;
    return found ?? batch.submit(requests, submitKey, about);
  });
  if (!told.error) {
    store.moveBatch(key, 'running', { vendorId: told.value.batch });
    work.booked.set(key, booking);
    return true;
  }
  booking.close();
  const { error } = told;
  if (isPassing(error)) {
    // Where others are under way, there is time to try again: once they end.
    if (runningBatches(work).length === 0) work.stopped = error.message;
    return false;
  }
  store.dropBatch(key);
  if (isRefusal(error)) work.unable = error.message;
  else work.stopped = error.message;
  return false;
}

/** US dollars of one more reply; 0 where its price is not known, as no budget of dollars binds it then. */
async function expectedCost({ ctx, planned, model }: Collector): Promise<number> {
  const bill = await billOf(model, ctx.store, planned.task, planned.stimulus);
  if (!bill || bill.usd === null) return 0;
  return bill.usd / Math.max(1, bill.calls);
}
