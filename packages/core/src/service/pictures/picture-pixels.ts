import { openSharp } from './open-sharp.ts';

/**
 * An encoded picture's colours in sRGB, 0–255, height × width × 3: stretched to that size by libvips'
 * triangle kernel, which averages where the picture shrinks, on white.
 */
export async function picturePixels(
  bytes: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Uint8Array> {
  const picture = await openSharp(bytes);
  return new Uint8Array(
    await picture
      .flatten({ background: { r: 255, g: 255, b: 255 } })
      .resize(width, height, { fit: 'fill', kernel: 'linear' })
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer(),
  );
}
