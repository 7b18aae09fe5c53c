import { ProviderError } from '@kindred/core';
import type { ImageSource } from '@kindred/core';

/** A picture as base64. Core gives providers bytes; anything else is a `bad-request`. */
export function pictureBase64({ from }: ImageSource): string {
  if (from.type === 'bytes') return Buffer.from(from.bytes).toString('base64');
  throw new ProviderError('bad-request', 'A picture came without its bytes.');
}
