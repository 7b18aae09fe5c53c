import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * A store's address for SQLite to read it. Even a reader of a write-ahead log makes files beside it;
 * where it may not, as in somebody else's folder, a store without a log is read as one that nobody writes.
 */
export function readOnlyAddress(path: string): URL {
  const address = pathToFileURL(path);
  const still = !existsSync(`${path}-wal`) && !isWritable(dirname(path));
  address.search = still ? 'mode=ro&immutable=1' : 'mode=ro';
  return address;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
