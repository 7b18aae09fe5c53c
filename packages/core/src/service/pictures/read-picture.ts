import { contentHash } from '../../contract/content-hash.ts';
import type { Http } from '../../contract/http.ts';
import type { ImageSource } from '../../contract/image-source.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import { filesService } from '../files/files-service.ts';
import { composeRow } from './compose-row.ts';
import { shownUrl } from '../http/shown-url.ts';
import { maxBytes } from './max-bytes.ts';
import { webPicture } from './web-picture.ts';

/**
 * A picture's encoded bytes, as they were when it was opened: `PICTURE_CHANGED` where they are others by
 * now. A row is composed of its pictures.
 */
export async function readPicture(
  image: ImageSource,
  services: { readonly http: Http; readonly signal?: AbortSignal },
): Promise<Uint8Array> {
  const { from } = image;
  if (from.type === 'bytes') return from.bytes;
  if (from.type === 'row') {
    const pictures = await Promise.all(from.images.map((one) => readPicture(one, services)));
    return composeRow(pictures, from.layout);
  }
  const { bytes, keep } =
    from.type === 'file'
      ? { bytes: await filesService('.', services).read(from.path, { maxBytes }), keep: null }
      : await webPicture(from.url, { ...services, maxBytes });
  if (contentHash(bytes) === image.sha256) {
    await keep?.();
    return bytes;
  }
  throw new KindredError(
    'PICTURE_CHANGED',
    `${from.type === 'file' ? from.path : shownUrl(new URL(from.url))} is another picture than when the run was planned. Run again to plan with it.`,
  );
}
