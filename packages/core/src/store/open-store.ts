import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../contract/clock.ts';
import { KindredError } from '../contract/kindred-error.ts';
import { kindredVersion } from '../contract/kindred-version.ts';
import { batchStore } from './batch-store.ts';
import { historyReader } from './history-reader.ts';
import { judgmentStore } from './judgment-store.ts';
import { migrate } from './migrate.ts';
import { planWriter } from './plan-writer.ts';
import { replyWriter } from './reply-writer.ts';
import { responseReader } from './response-reader.ts';
import type { Store } from './store.ts';
import { storeError } from './store-error.ts';
import { takeWriterLock } from './take-writer-lock.ts';
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
  const release = mode === 'write' ? lockForWriting(path) : () => {};
  let db: DatabaseSync | undefined;
  try {
    if (mode === 'read' && !existsSync(path)) {
      throw new KindredError(
        'STORE_MISSING',
        `There is no store ${path}; run the experiment first.`,
      );
    }
    db = new DatabaseSync(path, { readOnly: mode === 'read', timeout: 5000 });
    db.exec('PRAGMA cache_size = -65536; PRAGMA foreign_keys = OFF');
    if (mode === 'write') db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    migrate(db, path, mode);
    if (mode === 'write') signIn(db, options.clock);
    return assemble(db, path, { experiment, mask }, release);
  } catch (error) {
    db?.close();
    release();
    throw storeError(error, path);
  }
}

function lockForWriting(path: string): () => void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new KindredError('STORE_CANNOT_OPEN', `Cannot make the folder of ${path}: ${why}`, {
      cause,
    });
  }
  const release = takeWriterLock(path);
  if (release) return release;
  throw new KindredError(
    'STORE_LOCKED',
    `Another kindred process${holder(path)} is writing to ${path}. Wait for it to end or stop it.`,
  );
}

function holder(path: string): string {
  try {
    using db = new DatabaseSync(path, { readOnly: true });
    const row = db.prepare("SELECT value FROM meta WHERE name = 'writer'").get();
    return row ? ` (process ${Number(row['value'])})` : '';
  } catch {
    return '';
  }
}

function signIn(db: DatabaseSync, clock: Clock): void {
  const set = db.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)');
  set.run('writer', String(process.pid));
  set.run('kindred', kindredVersion);
  set.run('opened', new Date(clock.now()).toISOString());
}

function assemble(
  db: DatabaseSync,
  file: string,
  { experiment, mask }: { readonly experiment: string; readonly mask: (text: string) => string },
  release: () => void,
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
    batchTrials: attempt(batches.batchTrials),
    unbatched: attempt(batches.unbatched),
    history: attempt(historyReader(db).history),
    close() {
      if (db.isOpen) db.close();
      release();
    },
  };
}
