import type { SeenImage } from '../asked.ts';
import { Refused } from '../refused.ts';
import { seenImage } from '../seen-image.ts';

/** Base64 without a type, which its first bytes tell. */
export function ollamaImage(base64: unknown): SeenImage {
  const text = String(base64);
  const type = signs.find(([sign]) => text.startsWith(sign))?.[1];
  if (type === undefined) throw new Refused('invalid image input');
  return seenImage(type, text);
}

const signs = [
  ['iVBORw0KGgo', 'image/png'],
  ['/9j/', 'image/jpeg'],
  ['R0lGOD', 'image/gif'],
  ['UklGR', 'image/webp'],
] as const;
