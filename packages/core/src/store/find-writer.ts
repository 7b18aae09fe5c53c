import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { storeError } from './store-error.ts';

/**
 * Who is writing to a store now, on whatever host: the number of its process where that can be read,
 * or null where nobody is. Nothing is written, nor anybody held up.
 */
export function findWriter(file: string): { readonly process: number | null } | null {
  if (!isLocked(`${file}.lock`, file)) return null;
  try {
    using db = new DatabaseSync(file, { readOnly: true });
    const row = db.prepare("SELECT value FROM meta WHERE name = 'writer'").get();
    return { process: row ? Number(row['value']) : null };
  } catch {
    return { process: null };
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
