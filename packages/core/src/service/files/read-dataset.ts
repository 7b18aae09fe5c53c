import { basename, isAbsolute, join, normalize } from 'node:path';
import { contentHash } from '../../contract/content-hash.ts';
import type { Files } from '../../contract/files.ts';
import type { Http } from '../../contract/http.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import { cacheFolder } from '../cache/cache-folder.ts';
import { keep } from '../cache/keep.ts';
import { readIfThere } from '../cache/read-if-there.ts';

// The largest public file a component pins is far below this.
const largest = 2 ** 31;

/**
 * The bytes of a pinned public file: from `KINDRED_DATA_DIR`, else the cache (`kindred` below
 * `XDG_CACHE_HOME`, by default `~/.cache`), else downloaded and cached. Throws `DATASET_MISSING`,
 * and `DATASET_CHANGED` naming both sums.
 */
export async function readDataset(
  file: Files.Dataset,
  services: { readonly http?: Http; readonly signal?: AbortSignal },
): Promise<Uint8Array> {
  const path = normalize(file.path);
  if (isAbsolute(path) || path.startsWith('..')) {
    throw new KindredError('DATASET_BAD_PATH', `${file.path} does not lie in the data folder.`);
  }
  const mirror = process.env['KINDRED_DATA_DIR'];
  const local = mirror ? await readIfThere(join(mirror, path)) : null;
  if (local) return checked(local, file, join(mirror!, path));

  const cached = join(cacheFolder(), 'datasets', file.sha256, basename(path));
  const kept = await readIfThere(cached);
  // A damaged copy in the cache is ours to replace.
  if (kept && contentHash(kept) === file.sha256) return kept;

  if (file.url === null || !services.http) {
    throw new KindredError(
      'DATASET_MISSING',
      `${path} is not here${file.url === null ? ' and has no public address' : ''}: put it at ${join(mirror ?? '$KINDRED_DATA_DIR', path)}.`,
    );
  }
  const { signal } = services;
  const bytes = await services.http
    .getBytes(file.url, { maxBytes: largest, timeoutMs: 3_600_000, ...(signal && { signal }) })
    .catch((cause: unknown) => {
      signal?.throwIfAborted();
      throw new KindredError(
        'DATASET_MISSING',
        `Cannot download ${path}: ${(cause as Error).message} Or put it at ${join(mirror ?? '$KINDRED_DATA_DIR', path)}.`,
      );
    });
  checked(bytes, file, file.url);
  await keep(cached, bytes);
  return bytes;
}

function checked(bytes: Uint8Array, file: Files.Dataset, from: string): Uint8Array {
  const found = contentHash(bytes);
  if (found === file.sha256) return bytes;
  throw new KindredError(
    'DATASET_CHANGED',
    `${from} has sha256 ${found}, expected ${file.sha256}: it is another version of ${file.path}.`,
  );
}
