import { KindredError } from '@kindred/core';
import type { ImageSource, Pictures } from '@kindred/core';

const side = 56;

/** A small picture as a data address; null where it is not what it was, for a report shows what it can. */
export async function thumbnailAddress(
  pictures: Pictures,
  image: ImageSource,
): Promise<string | null> {
  try {
    const bytes = await pictures.thumbnail(image, side);
    return `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`;
  } catch (error) {
    if (KindredError.is(error)) return null;
    throw error;
  }
}
