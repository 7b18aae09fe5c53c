import { contentHash } from '../../../contract/content-hash.ts';
import { ProviderError } from '../../../contract/provider-error.ts';
import { billOf } from '../../plan/bill/bill-of.ts';
import { enoughReplies } from '../../plan/bill/enough-replies.ts';
import type { Collector } from '../collector.ts';
import { type Batched, batchPage } from './batch-page.ts';
import type { BatchWork } from './batch-work.ts';
import { findBatch } from './find-batch.ts';
import { forgetBatch } from './forget-batch.ts';
import { insist } from './insist.ts';
import { isPassing } from '../is-passing.ts';
import { isRefusal } from '../is-refusal.ts';
import { runningBatches } from './running-batches.ts';

/**
 * Submits every open trial that is in no batch, in as many batches as it takes and the budget allows. A
 * batch and its trials are in the store before it is submitted. Under a budget of dollars, what a reply
 * costs is first learned from a small batch: a model that reasons may write a hundred times what its
 * prompts let expect.
 */
export async function submitBatches(work: BatchWork): Promise<void> {
  const { collector, batch } = work;
  const { ctx, spending, model } = collector;
  const each = await expectedCost(collector);
  const learned = ctx.store.history(model.identity.hash).counted >= enoughReplies;
  const tries = each > 0 && ctx.experiment.budget.usd !== null && !learned;
  if (tries && runningBatches(work).length > 0) return;
  const most = tries ? Math.min(enoughReplies, batch.most.requests) : batch.most.requests;
  for (let after = -1; ;) {
    const room = Math.min(most, spending.room(each));
    const page = await batchPage(work, Math.max(1, room), after);
    if (page.length === 0) return;
    if (room < 1) {
      work.full = spending.over('language') ?? 'the budget leaves no room for another batch';
      return;
    }
    if (!(await submitOne(work, page, each)) || tries) return;
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
  work.booked.set(key, spending.book(page.length, each));
  let sent = false;
  let looking = false;
  const told = await insist(collector, async (about) => {
    // The one before may have come through, though nothing was heard of it.
    looking = sent;
    const found = sent ? await findBatch(work, submitKey, new Set(ids), about) : null;
    looking = false;
    sent = true;
    return found ?? batch.submit(requests, submitKey, about);
  });
  if (!told.error) {
    store.moveBatch(key, 'running', { vendorId: told.value.batch });
    return true;
  }
  const { error } = told;
  if (looking || isPassing(error) || !ProviderError.is(error)) {
    // Whether the vendor has it is asked again: once others end, or by the next run.
    const others = isPassing(error) && runningBatches(work).length > 0;
    if (!others) work.stopped = error.message;
    return false;
  }
  forgetBatch(work, key);
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
