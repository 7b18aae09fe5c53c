import { hash } from 'node:crypto';
import type { SeenImage } from './asked.ts';
import { Refused } from './refused.ts';

/** A picture in base64. Throws `Refused` for what is none. */
export function seenImage(type: string, base64: string): SeenImage {
  if (!/^image\/(png|jpeg|gif|webp)$/.test(type)) throw new Refused(`Unsupported image: ${type}`);
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length === 0 || bytes.toString('base64') !== base64) {
    throw new Refused('The image is not valid base64.');
  }
  return { type, bytes: bytes.length, sha256: hash('sha256', bytes) };
}
