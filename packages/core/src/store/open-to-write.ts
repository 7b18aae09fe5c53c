import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../contract/clock.ts';
import { KindredError } from '../contract/kindred-error.ts';
import { kindredVersion } from '../contract/kindred-version.ts';
import { findWriter } from './find-writer.ts';
import { migrate } from './migrate.ts';
import { storeError } from './store-error.ts';
import { takeWriterLock } from './take-writer-lock.ts';

/**
 * Opens a store's file as its only writer; makes it where there is none. Throws `STORE_LOCKED` where
 * another process writes. `close` gives up the right to write.
 */
export function openToWrite(
  path: string,
  clock: Clock,
): { readonly db: DatabaseSync; close(this: void): void } {
  const release = lock(path);
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path, { timeout: 5000 });
    db.exec('PRAGMA cache_size = -65536; PRAGMA foreign_keys = OFF');
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    migrate(db, path, 'write');
    signIn(db, clock);
    const opened = db;
    return {
      db: opened,
      close() {
        if (opened.isOpen) opened.close();
        release();
      },
    };
  } catch (error) {
    db?.close();
    release();
    throw storeError(error, path);
  }
}

function lock(path: string): () => void {
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
  const process = findWriter(path)?.process ?? null;
  const holder = process === null ? '' : ` (process ${process})`;
  throw new KindredError(
    'STORE_LOCKED',
    `Another kindred process${holder} is writing to ${path}. Wait for it to end or stop it.`,
  );
}

function signIn(db: DatabaseSync, clock: Clock): void {
  const set = db.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)');
  set.run('writer', String(process.pid));
  set.run('kindred', kindredVersion);
  set.run('opened', new Date(clock.now()).toISOString());
}
