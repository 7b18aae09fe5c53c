import { resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../contract/clock.ts';
import { batchStore } from './batch-store.ts';
import { historyReader } from './history-reader.ts';
import { judgmentStore } from './judgment-store.ts';
import { openToRead } from './open-to-read.ts';
import { openToWrite } from './open-to-write.ts';
import { planWriter } from './plan-writer.ts';
import { replyWriter } from './reply-writer.ts';
import { responseReader } from './response-reader.ts';
import type { Store } from './store.ts';
import { storeError } from './store-error.ts';
import { trialReader } from './trial-reader.ts';

/**
 * Opens a store; `write` makes it where there is none. One process may write (`STORE_LOCKED` for a
 * second), any number may read. WAL with `synchronous = FULL`: a reply that was counted survives
 * SIGKILL and a power cut, at about half a millisecond a commit. `experiment` keeps apart the plans
 * of experiments that share a store; replies are shared.
 */
export function openStore(
  file: string,
  options: {
    readonly mode: 'write' | 'read';
    readonly clock: Clock;
    readonly experiment?: string;
    /** Hides secrets in what is kept of calls; by default nothing is hidden. */
    readonly mask?: (text: string) => string;
  },
): Store {
  const path = resolve(file);
  const { mode, experiment = '', mask = (text) => text } = options;
  const { db, close } = mode === 'read' ? openToRead(path) : openToWrite(path, options.clock);
  try {
    return assemble(db, path, { experiment, mask }, close);
  } catch (error) {
    close();
    throw storeError(error, path);
  }
}

function assemble(
  db: DatabaseSync,
  file: string,
  { experiment, mask }: { readonly experiment: string; readonly mask: (text: string) => string },
  close: () => void,
): Store {
  const attempt = <A extends unknown[], T>(work: (...args: A) => T) => {
    return (...args: A): T => {
      try {
        return work(...args);
      } catch (error) {
        throw storeError(error, file);
      }
    };
  };
  const whole = <A extends unknown[], T>(work: (...args: A) => T) =>
    attempt((...args: A) => {
      db.exec('BEGIN IMMEDIATE');
      try {
        const result = work(...args);
        db.exec('COMMIT');
        return result;
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK');
        throw error;
      }
    });
  const plans = planWriter(db, experiment);
  const trials = trialReader(db, experiment);
  const judgments = judgmentStore(db, experiment);
  const responses = responseReader(db, experiment);
  const batches = batchStore(db, experiment);

  return {
    file,
    async atomically(work) {
      attempt(() => db.exec('BEGIN IMMEDIATE'))();
      try {
        const result = await work();
        db.exec('COMMIT');
        return result;
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK');
        throw storeError(error, file);
      }
    },
    planner: attempt((...args) => attempt(plans.planner(...args))),
    extend: whole(plans.extend),
    progress: attempt(trials.progress),
    unanswered: attempt(trials.unanswered),
    unread: attempt(trials.unread),
    models: attempt(trials.models),
    record: whole(replyWriter(db, mask).record),
    judge: whole(judgments.judge),
    *judgments(model) {
      try {
        yield* judgments.judgments(model);
      } catch (error) {
        throw storeError(error, file);
      }
    },
    counts: attempt(responses.counts),
    orders: attempt(responses.orders),
    repeats: attempt(responses.repeats),
    unreadable: attempt(responses.unreadable),
    openBatch: whole(batches.openBatch),
    moveBatch: whole(batches.moveBatch),
    dropBatch: whole(batches.dropBatch),
    batches: attempt(batches.batches),
    knownBatches: attempt(batches.knownBatches),
    strayBatches: attempt(batches.strayBatches),
    batchTrials: attempt(batches.batchTrials),
    unbatched: attempt(batches.unbatched),
    history: attempt(historyReader(db).history),
    close,
  };
}
