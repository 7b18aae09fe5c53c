import { open, readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Files } from '../../contract/files.ts';
import type { Http } from '../../contract/http.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import { readDataset } from './read-dataset.ts';
import { readDownload } from './read-download.ts';
import { splitLines } from './split-lines.ts';

/**
 * Files below `folder`. `http` is what pinned datasets are downloaded with; without it they come
 * from `KINDRED_DATA_DIR` or the cache only.
 */
export function filesService(
  folder: string,
  services: { readonly http?: Http; readonly signal?: AbortSignal } = {},
): Files {
  const { signal } = services;
  const place = (path: string) => resolve(folder, path);

  async function sizeOf(path: string): Promise<number> {
    const found = await stat(place(path)).catch((cause: unknown) => {
      throw unreadable(place(path), cause);
    });
    if (found.isFile()) return found.size;
    throw new KindredError('FILE_UNREADABLE', `${place(path)} is not a file.`);
  }

  async function* bytes(path: string) {
    await sizeOf(path);
    const piece = new Uint8Array(2 ** 15);
    const asOurs = (cause: unknown) => {
      throw unreadable(place(path), cause);
    };
    const handle = await open(place(path)).catch(asOurs);
    try {
      for (;;) {
        signal?.throwIfAborted();
        const { bytesRead } = await handle.read(piece).catch(asOurs);
        if (bytesRead === 0) return;
        yield piece.subarray(0, bytesRead);
      }
    } finally {
      await handle.close();
    }
  }

  return {
    resolve: place,
    bytes,
    async read(path, { maxBytes = 2 ** 30 } = {}) {
      const size = await sizeOf(path);
      if (size > maxBytes) {
        throw new KindredError(
          'FILE_TOO_LARGE',
          `${place(path)} has ${size} bytes; at most ${maxBytes} are read.`,
        );
      }
      try {
        return new Uint8Array(await readFile(place(path), { signal }));
      } catch (cause) {
        signal?.throwIfAborted();
        throw unreadable(place(path), cause);
      }
    },
    lines: (path) => splitLines(bytes(path), place(path)),
    dataset: (file) => readDataset(file, services),
    download: (file) => readDownload(file, services),
  };
}

function unreadable(path: string, cause: unknown): KindredError {
  const { code } = cause as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? new KindredError('FILE_MISSING', `There is no file ${path}.`)
    : new KindredError('FILE_UNREADABLE', `Cannot read ${path} (${code}).`);
}
