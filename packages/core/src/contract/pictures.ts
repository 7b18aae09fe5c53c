import type { ImageSource } from './image-source.ts';
import { makeToken } from './make-token.ts';

/** Pictures of stimuli. Relative paths start at the YAML file that wrote the component's line. */
export interface Pictures {
  /**
   * Reads and checks a picture: a file's path, an `http(s):` or a `data:` address, or its encoded bytes.
   * PNG, JPEG, WebP or GIF that does not move, at most 20 MB and 50 million pixels. What an address holds is
   * kept in the cache. Throws `FILE_MISSING`, `PICTURE_UNREADABLE`, `PICTURE_FORMAT`, `PICTURE_TOO_LARGE`
   * or `PICTURE_DOWNLOAD`, naming it.
   */
  open(from: string | Uint8Array): Promise<ImageSource>;
}

export const Pictures = makeToken<Pictures>('Pictures', 1);
