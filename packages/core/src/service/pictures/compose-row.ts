import type { PictureLayout } from '../../contract/image-source.ts';
import { openSharp } from './open-sharp.ts';

const white = { r: 255, g: 255, b: 255 };
/** Colour as fine as brightness: what is told apart may differ in colour alone. */
const encoding = { quality: 90, chromaSubsampling: '4:4:4' };

/**
 * A JPEG of encoded pictures side by side, left to right: each fitted whole into a white square, white where
 * one is transparent, as the multimodal part of arXiv:2407.01067 shows its triplets.
 */
export async function composeRow(
  pictures: readonly Uint8Array[],
  { side, gap, border }: PictureLayout,
): Promise<Uint8Array> {
  const squares = await Promise.all(
    pictures.map(async (bytes) => {
      const picture = await openSharp(bytes);
      return picture
        .flatten({ background: white })
        .resize(side, side, { fit: 'contain', background: white })
        .toColourspace('srgb')
        .removeAlpha()
        .raw()
        .toBuffer();
    }),
  );
  const raw = { width: side, height: side, channels: 3 } as const;
  const { default: sharp } = await import('sharp');
  const row = sharp({
    create: {
      width: squares.length * (side + gap) - gap + 2 * border,
      height: side + 2 * border,
      channels: 3,
      background: white,
    },
  }).composite(
    squares.map((input, place) => ({
      input,
      raw,
      left: border + place * (side + gap),
      top: border,
    })),
  );
  return new Uint8Array(await row.jpeg(encoding).toBuffer());
}
