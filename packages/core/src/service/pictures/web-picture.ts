import { join } from 'node:path';
import { contentHash } from '../../contract/content-hash.ts';
import type { Http } from '../../contract/http.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import { cacheFolder } from '../cache/cache-folder.ts';
import { keep } from '../cache/keep.ts';
import { readIfThere } from '../cache/read-if-there.ts';

/** What an address held when it was first read: from the cache, else downloaded and kept there. */
export async function webPicture(
  url: string,
  { http, signal, maxBytes }: { http: Http; signal?: AbortSignal; maxBytes: number },
): Promise<Uint8Array> {
  const cached = join(cacheFolder(), 'pictures', contentHash(url));
  const kept = await readIfThere(cached);
  if (kept) return kept;
  const bytes = await http
    .getBytes(url, { maxBytes, ...(signal && { signal }) })
    .catch((cause: unknown) => {
      signal?.throwIfAborted();
      const message = `Cannot download a picture: ${(cause as Error).message}`;
      throw new KindredError('PICTURE_DOWNLOAD', message);
    });
  await keep(cached, bytes);
  return bytes;
}
