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
  if ((pages ?? 1) > 1 || isMovingPng(bytes)) {
    const message = `${name} moves: it has several pictures, of which models see one. Save that one.`;
    throw new KindredError('PICTURE_FORMAT', message);
  }
  // Decoded once, small: what is cut off is found here and not by a vendor.
  await picture.resize(8, 8).raw().toBuffer().catch(unreadable);
  return { mediaType, width: autoOrient.width, height: autoOrient.height };

  function unreadable(cause: unknown): never {
    const [reason] = (cause as Error).message.split('\n');
    const message = `${name} cannot be read as a picture: ${reason.replace(/\.$/, '')}.`;
    throw new KindredError('PICTURE_UNREADABLE', message);
  }
}

/** Its control chunk stands before the first data; libvips reads the first picture and says nothing. */
function isMovingPng(bytes: Uint8Array): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const control = data.indexOf('acTL', 8, 'latin1');
  return (
    control > 0 &&
    control < data.indexOf('IDAT', 8, 'latin1') &&
    data.readUInt32BE(0) === 0x89504e47
  );
}
