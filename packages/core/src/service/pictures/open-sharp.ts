import type { Sharp } from 'sharp';
import { KindredError } from '../../contract/kindred-error.ts';

/** Most pixels that are decoded. */
const mostPixels = 50_000_000;

/**
 * A picture in libvips, upright, read to its end or not at all. Loaded only where a study shows pictures:
 * throws `PICTURE_NO_DECODER` on a machine it was not installed for.
 */
export async function openSharp(bytes: Uint8Array): Promise<Sharp> {
  let library;
  try {
    ({ default: library } = await import('sharp'));
  } catch {
    throw new KindredError(
      'PICTURE_NO_DECODER',
      'Pictures are read by the package sharp, which is not here. Install it: npm install sharp',
    );
  }
  return library(bytes, { failOn: 'error', limitInputPixels: mostPixels, autoOrient: true });
}
