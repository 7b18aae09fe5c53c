import { openSharp } from './open-sharp.ts';

const white = { r: 255, g: 255, b: 255 };

/** A small JPEG of an encoded picture: fitted whole into a white square of `side` pixels. */
export async function thumbnail(bytes: Uint8Array, side: number): Promise<Uint8Array> {
  const picture = await openSharp(bytes);
  const small = picture
    .flatten({ background: white })
    .resize(side, side, { fit: 'contain', background: white })
    .toColourspace('srgb')
    .removeAlpha();
  return new Uint8Array(await small.jpeg({ quality: 70 }).toBuffer());
}
