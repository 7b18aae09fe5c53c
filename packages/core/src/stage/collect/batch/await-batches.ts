import { KindredError } from '../../../contract/kindred-error.ts';
import { ProviderError } from '../../../contract/provider-error.ts';
import { batchCall } from './batch-call.ts';
import type { BatchWork } from './batch-work.ts';
import { closeBatch } from './close-batch.ts';
import { fetchBatch } from './fetch-batch.ts';
import { isPassing } from '../is-passing.ts';
import { type RunningBatch, runningBatches } from './running-batches.ts';

/** Milliseconds between two looks: half as long again each time. */
const soonest = 1000;
const latest = 300_000;
/** Looks in a row at all batches that told nothing, about three quarters of an hour of them. */
const mostLost = 20;
/** Milliseconds after which a batch that the vendor does not know is over: it takes a day at most. */
const forgotten = 2 * 86_400_000;

/**
 * Waits until one of a model's batches is over and what it brought is kept, or the model is given up for
 * now. A run that is stopped leaves them with the vendor.
 */
export async function awaitBatches(work: BatchWork): Promise<void> {
  const { ctx, spending } = work.collector;
  let lost = 0;
  for (let wait = soonest; ; wait = Math.min(latest, 1.5 * wait)) {
    const looks: Awaited<ReturnType<typeof lookAt>>[] = [];
    for (const running of runningBatches(work)) {
      looks.push(await lookAt(work, running));
      if (work.stopped !== null) return;
    }
    if (looks.includes('over')) return;
    const silence = looks.includes('running') ? null : looks.find((look) => KindredError.is(look));
    lost = silence ? lost + 1 : 0;
    // Money and calls are spent already; time is not.
    work.stopped = silence && lost >= mostLost ? silence.message : spending.over('direct');
    if (work.stopped !== null) return;
    work.collector.meter.tell('waiting');
    await ctx.services.clock.sleep(wait, ctx.signal);
  }
}

/** How a batch stands, or why that is not known. */
async function lookAt(
  work: BatchWork,
  running: RunningBatch,
): Promise<'over' | 'running' | KindredError> {
  const { collector, batch } = work;
  const polled = await batchCall(collector, (about) => batch.poll(running.vendorId, about));
  if (polled.error) return missed(work, running, polled.error);
  const { state, reason } = polled.value;
  if (state === 'running') return state;
  const broken = state === 'failed' ? null : await fetchBatch(work, running);
  if (broken) return missed(work, running, broken);
  closeBatch(work, running, state === 'done' ? 'fetched' : state, reason);
  return 'over';
}

function missed(
  work: BatchWork,
  running: RunningBatch,
  error: KindredError,
): 'over' | KindredError {
  const { clock } = work.collector.ctx.services;
  const unknown = ProviderError.is(error) && error.kind === 'bad-request';
  if (unknown && clock.now() - running.submitted > forgotten) {
    closeBatch(work, running, 'failed', error.message);
    return 'over';
  }
  const why = `batch ${running.vendorId}: ${error.message}`;
  if (!isPassing(error)) work.stopped ??= why;
  return new KindredError(error.code, why, { cause: error });
}
