import { join } from 'node:path';
import { contentHash } from '../../contract/content-hash.ts';
import type { Files } from '../../contract/files.ts';
import type { Http } from '../../contract/http.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import { cacheFolder } from '../cache/cache-folder.ts';
import { keep } from '../cache/keep.ts';
import { readIfThere } from '../cache/read-if-there.ts';
import { watch } from '../http/watch.ts';

/**
 * What an address held when it was first read: from the cache, else downloaded and cached with the
 * headers asked for. Throws `DOWNLOAD_FAILED`.
 */
export async function readDownload(
  { url, maxBytes, headers: wanted = [], bearer }: Files.Download,
  services: { readonly http?: Http; readonly signal?: AbortSignal },
): Promise<Files.Downloaded> {
  const folder = join(cacheFolder(), 'downloads', contentHash(url));
  const body = join(folder, 'body');
  const about = join(folder, 'headers.json');
  const [kept, told] = [await readIfThere(body), await readIfThere(about)];
  if (kept && told) return { bytes: kept, headers: readHeaders(told) };
  const { http, signal } = services;
  if (!http) throw new KindredError('DOWNLOAD_FAILED', `${url} is not in the cache.`);
  const headers: Record<string, string> = {};
  const get = () =>
    http.getBytes(url, {
      maxBytes,
      ...(bearer !== undefined && { bearer }),
      ...(signal && { signal }),
    });
  const bytes = await watch(get, (response) => {
    for (const name of wanted) {
      const value = response.headers.get(name);
      if (value !== null) headers[name] = value;
    }
  }).catch((cause: unknown) => {
    signal?.throwIfAborted();
    throw new KindredError('DOWNLOAD_FAILED', `Cannot download: ${(cause as Error).message}`);
  });
  await keep(about, new TextEncoder().encode(JSON.stringify(headers)));
  await keep(body, bytes);
  return { bytes, headers };
}

const readHeaders = (bytes: Uint8Array) =>
  JSON.parse(new TextDecoder().decode(bytes)) as Readonly<Record<string, string>>;
