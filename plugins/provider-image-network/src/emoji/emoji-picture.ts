import { KindredError } from '@kindred/core';

/** A square PNG of vector graphics on white. Throws `EMOJI_NO_RASTERISER` on a machine without sharp. */
export async function emojiPicture(svg: Uint8Array, side: number): Promise<Uint8Array> {
  let library;
  try {
    ({ default: library } = await import('sharp'));
  } catch (cause) {
    throw new KindredError(
      'EMOJI_NO_RASTERISER',
      'The emoji are drawn by the package sharp, which is not here. Install it: npm install sharp',
      { cause },
    );
  }
  // The drawings measure 36 units, which are pixels at 72 per inch.
  const picture = library(svg, { density: (72 * side) / 36 })
    .resize(side, side, { fit: 'contain', background: '#ffffff' })
    .flatten({ background: '#ffffff' });
  return new Uint8Array(await picture.png().toBuffer());
}
