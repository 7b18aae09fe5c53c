import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { KindredError } from '../contract/kindred-error.ts';
import { migrate } from './migrate.ts';
import { readOnlyAddress } from './read-only-address.ts';
import { storeError } from './store-error.ts';

/** Opens a store's file that is there, of this version's schema, for reading only. */
export function openToRead(path: string): { readonly db: DatabaseSync; close(this: void): void } {
  let db: DatabaseSync | undefined;
  try {
    if (!existsSync(path)) {
      throw new KindredError(
        'STORE_MISSING',
        `There is no store ${path}; run the experiment first.`,
      );
    }
    db = new DatabaseSync(readOnlyAddress(path), { readOnly: true, timeout: 5000 });
    db.exec('PRAGMA cache_size = -65536');
    migrate(db, path, 'read');
    const opened = db;
    return {
      db: opened,
      close() {
        if (opened.isOpen) opened.close();
      },
    };
  } catch (error) {
    db?.close();
    throw storeError(error, path);
  }
}
