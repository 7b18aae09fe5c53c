import type { ImageSource } from './image-source.ts';

/** What a vendor takes of pictures; null where it is not known or nothing binds. */
export interface PictureRules {
  readonly formats: readonly ImageSource['mediaType'][] | null;
  /** Of one picture, as it is: before it is put in base64. */
  readonly maxBytes: number | null;
  /** Pixels of the longer side. */
  readonly maxSide: number | null;
  /** Input tokens that are counted for a picture of this size, in pixels. */
  readonly tokens: ((width: number, height: number) => number) | null;
}
