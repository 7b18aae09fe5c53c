import { ProviderError } from '@kindred/core';
import type { Message } from '@kindred/core';

/** What a turn says, where only text can be shown; a picture is a `bad-request`, never left out. */
export function textOf({ parts }: Message): string {
  return parts
    .map((part) => {
      if (part.type === 'text') return part.text;
      throw new ProviderError('bad-request', 'A picture was to be shown where only text can be.');
    })
    .join('');
}
