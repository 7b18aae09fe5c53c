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
  /**
   * The colours an image network sees: sRGB, 0–255, height × width × 3, row by row from the top left. The
   * picture is stretched to the size asked (libvips, triangle kernel), and white where it is transparent. Throws
   * `PICTURE_CHANGED` where it is another than when it was opened.
   */
  pixels(
    image: ImageSource,
    size: { readonly width: number; readonly height: number },
  ): Promise<Uint8Array>;
  /**
   * A small JPEG of a picture that was opened, fitted whole into a white square of `side` pixels. Throws
   * `PICTURE_CHANGED` where it is another by now.
   */
  thumbnail(image: ImageSource, side: number): Promise<Uint8Array>;
}

export const Pictures = makeToken<Pictures>('Pictures', 1);
