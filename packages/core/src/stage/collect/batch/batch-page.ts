import type { LanguageRequest } from '../../../contract/language-request.ts';
import type { StoredTrial } from '../../../store/stored-trial.ts';
import { isInShard } from '../is-in-shard.ts';
import { requestOf } from '../request-of.ts';
import type { BatchWork } from './batch-work.ts';

/** Batches a trial is in before it is asked by a call. */
const tries = 2;
const pageSize = 1024;
/** Bytes that are held in memory for one batch at most, whatever the vendor takes. */
const mostBytes = 1e8;
/** Bytes a request is wrapped in, beside its options. */
const wrapping = 600;

/** A trial with its request. */
export interface Batched {
  readonly open: StoredTrial;
  readonly request: LanguageRequest;
}

/** The next trials to submit together: at most `most`, after `after`, and what the vendor takes at once. */
export async function batchPage(work: BatchWork, most: number, after: number): Promise<Batched[]> {
  const { collector, batch, refused } = work;
  const { id, with: options } = collector.model.model;
  const around = wrapping + JSON.stringify(options).length;
  const room = Math.min(mostBytes, batch.most.bytes);
  const page: Batched[] = [];
  let bytes = 0;
  for (let last = after; ;) {
    const found = collector.ctx.store.unbatched(id, tries, last, pageSize);
    for (const open of found) {
      last = open.place;
      if (refused.has(open.key) || !isInShard(open.trial.id, collector.shard)) continue;
      const request = await requestOf(collector, open.trial);
      bytes += around + sizeOf(request);
      if (page.length > 0 && bytes > room) return page;
      page.push({ open, request });
      if (page.length >= most) return page;
    }
    if (found.length < pageSize) return page;
  }
}

function sizeOf({ messages }: LanguageRequest): number {
  let bytes = 0;
  for (const part of messages.flatMap(({ parts }) => parts)) {
    if (part.type === 'text') bytes += Buffer.byteLength(JSON.stringify(part.text));
    // Sent in base64.
    else if (part.type === 'image' && part.image.from.type === 'bytes') {
      bytes += (4 / 3) * part.image.from.bytes.length;
    }
  }
  return bytes;
}
