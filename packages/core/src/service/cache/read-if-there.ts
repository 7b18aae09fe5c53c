import { readFile } from 'node:fs/promises';
import { KindredError } from '../../contract/kindred-error.ts';

/** A file's bytes, or null where there is none. Throws `FILE_UNREADABLE`. */
export async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new KindredError('FILE_UNREADABLE', `Cannot read ${path} (${code}).`);
  }
}
