import pLimit from 'p-limit';
import { contentHash } from '../../contract/content-hash.ts';
import type { Http } from '../../contract/http.ts';
import type { ImageSource } from '../../contract/image-source.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import type { Pictures } from '../../contract/pictures.ts';
import { filesService } from '../files/files-service.ts';
import { maxBytes } from './max-bytes.ts';
import { pictureFacts } from './picture-facts.ts';
import { picturePixels } from './picture-pixels.ts';
import { shownUrl } from '../http/shown-url.ts';
import { readPicture } from './read-picture.ts';
import { thumbnail } from './thumbnail.ts';
import { webPicture } from './web-picture.ts';

/** Pictures read and decoded at once, however many a component opens. */
const atOnce = 8;

/** Pictures below `folder`, at public addresses, and in memory. */
export function picturesService(
  folder: string,
  services: { readonly http: Http; readonly signal?: AbortSignal },
): Pictures {
  const files = filesService(folder, services);
  const limit = pLimit(atOnce);

  async function read(from: string | Uint8Array): Promise<Read> {
    if (typeof from !== 'string') {
      return { bytes: from, name: 'A picture in memory', from: { type: 'bytes', bytes: from } };
    }
    if (/^https?:\/\//i.test(from)) {
      const { bytes, keep } = await webPicture(from, { ...services, maxBytes });
      return { bytes, keep, name: shownUrl(new URL(from)), from: { type: 'url', url: from } };
    }
    if (/^data:/i.test(from)) {
      const data = /^data:[^,]{0,200};base64,/i.exec(from);
      if (!data) {
        const message = 'A picture given as data must be in base64: data:image/png;base64,…';
        throw new KindredError('PICTURE_FORMAT', message);
      }
      const bytes = new Uint8Array(Buffer.from(from.slice(data[0].length), 'base64'));
      return { bytes, name: 'A picture given as data', from: { type: 'bytes', bytes } };
    }
    const path = files.resolve(from);
    const bytes = await files.read(from, { maxBytes });
    return { bytes, name: path, from: { type: 'file', path } };
  }

  async function open(source: string | Uint8Array): Promise<ImageSource> {
    services.signal?.throwIfAborted();
    const { bytes, name, from, keep } = await read(source);
    if (bytes.length > maxBytes) {
      const message = `${name} has ${bytes.length} bytes; at most ${maxBytes} are read.`;
      throw new KindredError('PICTURE_TOO_LARGE', message);
    }
    const facts = await pictureFacts(bytes, name);
    await keep?.();
    return { ...facts, sha256: contentHash(bytes), size: bytes.length, from };
  }

  return {
    open: (from) => limit(open, from),
    pixels: (image, size) =>
      limit(async () => {
        services.signal?.throwIfAborted();
        return picturePixels(await readPicture(image, services), size);
      }),
    thumbnail: (image, side) =>
      limit(async () => thumbnail(await readPicture(image, services), side)),
  };
}

interface Read {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly from: ImageSource['from'];
  readonly keep?: () => Promise<void>;
}
