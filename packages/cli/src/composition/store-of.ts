import { statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';

/** The store of a run's folder, or the store a path names itself; it need not be there. */
export function storeOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  const isFile = found ? !found.isDirectory() : extname(path) === '.sqlite';
  return resolve(isFile ? path : join(path, 'store.sqlite'));
}
