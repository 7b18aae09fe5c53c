import { join } from 'node:path';
import { contentHash } from '../../contract/content-hash.ts';
import type { Http } from '../../contract/http.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import { cacheFolder } from '../cache/cache-folder.ts';
import { keep } from '../cache/keep.ts';
import { readIfThere } from '../cache/read-if-there.ts';

/**
 * What an address held when it was first read: from the cache, else downloaded. `keep` puts it there, once it
 * is known to be a picture. Throws `PICTURE_DOWNLOAD`.
 */
export async function webPicture(
  url: string,
  { http, signal, maxBytes }: { http: Http; signal?: AbortSignal; maxBytes: number },
): Promise<{ readonly bytes: Uint8Array; keep(this: void): Promise<void> }> {
  const cached = join(cacheFolder(), 'pictures', contentHash(url));
  const kept = await readIfThere(cached);
  if (kept) return { bytes: kept, keep: async () => {} };
  const bytes = await http
    .getBytes(url, { maxBytes, ...(signal && { signal }) })
    .catch((cause: unknown) => {
      signal?.throwIfAborted();
      const message = `Cannot download a picture: ${(cause as Error).message}`;
      throw new KindredError('PICTURE_DOWNLOAD', message);
    });
  return { bytes, keep: () => keep(cached, bytes) };
}
