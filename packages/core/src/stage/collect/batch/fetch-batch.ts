import type { Batch } from '../../../contract/batch.ts';
import type { BatchedTrial } from '../../../store/batched-trial.ts';
import type { Clock } from '../../../contract/clock.ts';
import type { KindredError } from '../../../contract/kindred-error.ts';
import type { WantedAnswer } from '../../../contract/wanted-answer.ts';
import { wantedOf } from '../wanted-of.ts';
import { batchCall } from './batch-call.ts';
import type { BatchWork } from './batch-work.ts';
import { keepResults } from './keep-results.ts';
import type { BatchResult } from './keep-results.ts';
import type { RunningBatch } from './running-batches.ts';

const pageSize = 256;
/** Milliseconds a result waits for others to be kept with it. */
const patience = 100;

/**
 * Keeps what a batch brought, a page a transaction; what was kept before, in this process or another, is
 * passed over. Gives the failure that ended it early, or null.
 */
export async function fetchBatch(
  work: BatchWork,
  running: RunningBatch,
): Promise<KindredError | null> {
  const { collector, batch } = work;
  const { store, services, signal } = collector.ctx;
  const { id } = collector.model.model;
  const open = new Map<string, BatchedTrial>();
  for (const trial of store.batchTrials(id, running.key)) open.set(trial.id, trial);
  // A trial that left the plan may show what is no more among the stimuli.
  const wantedBy = (trial: string): WantedAnswer => {
    const asked = open.get(trial);
    return asked?.planned ? wantedOf(collector, asked.stimuli) : { want: 'text' };
  };
  const end = new AbortController();
  const fetching = AbortSignal.any([signal, end.signal]);
  let stream: AsyncIterator<BatchResult> | undefined;
  try {
    for (;;) {
      const page: BatchResult[] = [];
      const told = await batchCall(collector, (about) => {
        stream ??= begin(batch, running.vendorId, { ...about, signal: fetching, wantedBy });
        return readPage(stream, page, services.clock);
      });
      keepResults(work, running, open, page);
      if (told.error) return told.error;
      if (told.value) return null;
    }
  } finally {
    end.abort();
    // Not waited for: a provider deaf to its signal must not hang the run.
    stream?.return?.().catch(() => {});
  }
}

const begin = (batch: Batch, ...args: Parameters<Batch['fetch']>) =>
  batch.fetch(...args)[Symbol.asyncIterator]();

/** Reads results into `page`; whether they have come to their end. */
async function readPage(
  stream: AsyncIterator<BatchResult>,
  page: BatchResult[],
  clock: Clock,
): Promise<boolean> {
  let first: number | null = null;
  while (page.length < pageSize && (first === null || clock.monotonic() - first < patience)) {
    const { value, done } = await stream.next();
    if (done) return true;
    page.push(value);
    first ??= clock.monotonic();
  }
  return false;
}
