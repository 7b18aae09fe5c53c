import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { readOnlyAddress } from './read-only-address.ts';
import { storeError } from './store-error.ts';

/** Who is writing to a store. */
export interface Writer {
  /** The number of its process, on whatever host; null where it cannot be read. */
  readonly process: number | null;
  /** Since when, in ms since 1970; null where it cannot be read. */
  readonly since: number | null;
}

/** Who is writing to a store now, or null. Nothing is written for it, nor anybody held up. */
export function findWriter(file: string): Writer | null {
  if (!isLocked(`${file}.lock`, file)) return null;
  try {
    using db = new DatabaseSync(readOnlyAddress(file), { readOnly: true });
    const read = db.prepare('SELECT value FROM meta WHERE name = ?');
    const process = Number(read.get('writer')?.['value'] ?? Number.NaN);
    const since = Date.parse(String(read.get('opened')?.['value']));
    return {
      process: Number.isNaN(process) ? null : process,
      since: Number.isNaN(since) ? null : since,
    };
  } catch {
    return { process: null, since: null };
  }
}

function isLocked(lock: string, file: string): boolean {
  if (!existsSync(lock)) return false;
  try {
    using db = new DatabaseSync(lock, { readOnly: true, timeout: 0 });
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    return false;
  } catch (error) {
    const failure = storeError(error, file);
    if ((failure as { code?: unknown }).code === 'STORE_BUSY') return true;
    throw failure;
  }
}
