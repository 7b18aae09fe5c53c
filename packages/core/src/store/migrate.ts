import type { DatabaseSync } from 'node:sqlite';
import { KindredError } from '../contract/kindred-error.ts';
import { migrations } from './migrations.ts';

// "kind" in ASCII: tells our files from other programs' SQLite files.
const application = 0x6b696e64;

/**
 * Brings a store to this version's schema, or throws: `STORE_NEWER` for one of a later version,
 * `STORE_OUTDATED` for an older one that may only be read, `STORE_FOREIGN` for another program's.
 */
export function migrate(db: DatabaseSync, file: string, mode: 'read' | 'write'): void {
  const pragma = (name: string) => Number(Object.values(db.prepare(`PRAGMA ${name}`).get()!)[0]);
  const version = pragma('user_version');
  const empty = db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()!['n'] === 0;
  if (!empty && pragma('application_id') !== application) {
    throw new KindredError('STORE_FOREIGN', `${file} is a SQLite file, but not a kindred store.`);
  }
  if (version > migrations.length) {
    throw new KindredError(
      'STORE_NEWER',
      `Store ${file} has schema ${version}; this kindred knows up to ${migrations.length}. Update kindred.`,
    );
  }
  if (version === migrations.length) return;
  if (mode === 'read') {
    throw new KindredError(
      'STORE_OUTDATED',
      `Store ${file} has the older schema ${version}; run "kindred plan" once to bring it up to date.`,
    );
  }
  db.exec('BEGIN IMMEDIATE');
  try {
    for (const step of migrations.slice(version)) db.exec(step);
    db.exec(`PRAGMA user_version = ${migrations.length}; PRAGMA application_id = ${application}`);
    db.exec('COMMIT');
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}
