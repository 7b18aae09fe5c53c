import type { Batch } from '../../../contract/batch.ts';
import type { LanguageRespondent } from '../../../contract/language-respondent.ts';
import { askLanguage } from '../ask-language.ts';
import type { Collector } from '../collector.ts';
import { adoptBatches } from './adopt-batches.ts';
import { awaitBatches } from './await-batches.ts';
import type { BatchWork } from './batch-work.ts';
import { checkedBatch } from './checked-batch.ts';
import { runningBatches } from './running-batches.ts';
import { submitBatches } from './submit-batches.ts';
import { takeBack } from './take-back.ts';

/**
 * Asks a language model every open trial of its plan in its vendor's batches. What a batch left open is
 * submitted once more, then asked by calls, as is everything where the vendor takes no batch of it. A
 * model that is asked by calls has its batches of earlier runs taken back first. Gives the reason it
 * stopped early, or null.
 */
export async function askBatch(
  collector: Collector,
  respondent: LanguageRespondent,
  batch: Batch,
): Promise<string | null> {
  const { delivery } = collector.model.model;
  const work: BatchWork = {
    collector,
    batch: checkedBatch(batch, collector.model.model.use),
    refused: new Set(),
    booked: new Map(),
    full: null,
    unable: null,
    stopped: null,
  };
  if (delivery === 'live') await takeBack(work);
  for (;;) {
    if (work.stopped === null) await adoptBatches(work);
    const submits = delivery === 'batch' && work.full === null && work.unable === null;
    if (submits && work.stopped === null) await submitBatches(work);
    if (work.stopped !== null) return work.stopped;
    if (runningBatches(work).length === 0) break;
    await awaitBatches(work);
    if (work.stopped !== null) return work.stopped;
  }
  if (work.full !== null) return work.full;
  if (delivery === 'batch') warnOfCalls(work);
  return askLanguage(collector, respondent, work.refused);
}

function warnOfCalls({ collector, refused, unable }: BatchWork): void {
  const { done, total } = collector.meter;
  const left = total - done - refused.size;
  if (left <= 0) return;
  const why =
    unable === null ? 'two batches left them open' : `the vendor takes no batch: ${unable}`;
  const message = `Model "${collector.model.model.id}": ${left} trials are asked by calls at the full price, as ${why}.`;
  collector.ctx.emit({ type: 'warning', message });
}
