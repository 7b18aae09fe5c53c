import { DatabaseSync } from 'node:sqlite';
import { storeError } from './store-error.ts';

/**
 * Takes the right to write beside `file` and returns its release, or null where another process
 * holds it. The lock is SQLite's own on an empty database, so the system lets go of it however the
 * holder ends: nothing stale is ever left.
 */
export function takeWriterLock(file: string): (() => void) | null {
  let lock: DatabaseSync | undefined;
  try {
    // Somebody who only looks whether it is taken is gone in less.
    lock = new DatabaseSync(`${file}.lock`, { timeout: 200 });
    lock.exec('BEGIN EXCLUSIVE');
    const held = lock;
    return () => held.close();
  } catch (error) {
    lock?.close();
    const failure = storeError(error, file);
    if ((failure as { code?: unknown }).code === 'STORE_BUSY') return null;
    throw failure;
  }
}
