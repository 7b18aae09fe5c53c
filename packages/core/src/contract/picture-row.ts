import { contentHash } from './content-hash.ts';
import type { ImageSource, PictureLayout } from './image-source.ts';

/** Raised whenever the same pictures in the same layout could come out as another picture. */
const recipe = 'row@1';

/** Pictures joined side by side into one JPEG, left to right; it is composed when it is asked. */
export function pictureRow(images: readonly ImageSource[], layout: PictureLayout): ImageSource {
  const { side, gap, border } = layout;
  const sums = images.map(({ sha256 }) => sha256);
  return {
    mediaType: 'image/jpeg',
    sha256: contentHash([recipe, sums, side, gap, border]),
    width: images.length * (side + gap) - gap + 2 * border,
    height: side + 2 * border,
    size: null,
    from: { type: 'row', images, layout },
  };
}
