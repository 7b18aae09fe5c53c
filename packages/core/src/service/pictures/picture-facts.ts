import type { ImageSource } from '../../contract/image-source.ts';
import { KindredError } from '../../contract/kindred-error.ts';
import { mediaTypeOf } from './media-type-of.ts';
import { openSharp } from './open-sharp.ts';

/** Format and size of an encoded picture that can be decoded; `name` is how errors call it. */
export async function pictureFacts(
  bytes: Uint8Array,
  name: string,
): Promise<Pick<ImageSource, 'mediaType' | 'width' | 'height'>> {
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === null) {
    const message = `${name} is no PNG, JPEG, WebP or GIF, which are what models are shown. Convert it.`;
    throw new KindredError('PICTURE_FORMAT', message);
  }
  const picture = await openSharp(bytes);
  const { autoOrient, pages } = await picture.metadata().catch(unreadable);
  if (pages !== undefined && pages > 1) {
    const message = `${name} moves: it has ${pages} pictures, of which models see one. Save that one.`;
    throw new KindredError('PICTURE_FORMAT', message);
  }
  // Decoded once, small: what is cut off or damaged is found here and not by a vendor.
  await picture.resize(8, 8).raw().toBuffer().catch(unreadable);
  return { mediaType, width: autoOrient.width, height: autoOrient.height };

  function unreadable(cause: unknown): never {
    const [reason] = (cause as Error).message.split('\n');
    const message = `${name} cannot be read as a picture: ${reason.replace(/\.$/, '')}.`;
    throw new KindredError('PICTURE_UNREADABLE', message);
  }
}
