import type { ImageSource } from '../../contract/image-source.ts';

/**
 * The format that a file's first bytes tell, or null for one no model is shown. Known before any decoder
 * sees the file: one of vector graphics or of a camera's raw data reaches none.
 */
export function mediaTypeOf(bytes: Uint8Array): ImageSource['mediaType'] | null {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'image/webp';
  if (/^GIF8[79]a/.test(head)) return 'image/gif';
  return null;
}
