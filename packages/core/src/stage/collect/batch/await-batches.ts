import { ProviderError } from '../../../contract/provider-error.ts';
import type { KindredError } from '../../../contract/kindred-error.ts';
import { batchCall } from './batch-call.ts';
import type { BatchWork } from './batch-work.ts';
import { closeBatch } from './close-batch.ts';
import { fetchBatch } from './fetch-batch.ts';
import { isPassing } from '../is-passing.ts';
import { type RunningBatch, runningBatches } from './running-batches.ts';

/** Milliseconds between two looks: half as long again each time. */
const soonest = 1000;
const latest = 300_000;
/** Looks in a row that told nothing, about three quarters of an hour of them. */
const mostLost = 20;
/** Milliseconds after which a batch that the vendor does not know is over: it takes a day at most. */
const forgotten = 2 * 86_400_000;

/**
 * Waits until one of a model's batches is over and what it brought is kept, or the model is given up for
 * now. A run that is stopped leaves them with the vendor.
 */
export async function awaitBatches(work: BatchWork): Promise<void> {
  const { ctx, spending } = work.collector;
  for (let wait = soonest; ; wait = Math.min(latest, 1.5 * wait)) {
    const over: boolean[] = [];
    for (const running of runningBatches(work)) over.push(await lookAt(work, running));
    if (over.includes(true) || work.stopped !== null) return;
    // Money and calls are spent already; time is not.
    work.stopped = spending.over('direct');
    if (work.stopped !== null) return;
    work.collector.meter.tell('waiting');
    await ctx.services.clock.sleep(wait, ctx.signal);
  }
}

/** Whether it is over. */
async function lookAt(work: BatchWork, running: RunningBatch): Promise<boolean> {
  const { collector, batch } = work;
  const polled = await batchCall(collector, (about) => batch.poll(running.vendorId, about));
  if (polled.error) return missed(work, running, polled.error);
  const { state, reason } = polled.value;
  if (state === 'running') {
    work.lost = 0;
    return false;
  }
  const broken = state === 'failed' ? null : await fetchBatch(work, running);
  if (broken) return missed(work, running, broken);
  work.lost = 0;
  closeBatch(work, running, state === 'done' ? 'fetched' : state, reason);
  return true;
}

function missed(work: BatchWork, running: RunningBatch, error: KindredError): boolean {
  const { clock } = work.collector.ctx.services;
  const unknown = ProviderError.is(error) && error.kind === 'bad-request';
  if (unknown && clock.now() - running.submitted > forgotten) {
    closeBatch(work, running, 'failed', error.message);
    return true;
  }
  work.lost += 1;
  if (!isPassing(error) || work.lost >= mostLost) {
    work.stopped ??= `batch ${running.vendorId}: ${error.message}`;
  }
  return false;
}
