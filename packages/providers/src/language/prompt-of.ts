import { ProviderError } from '@kindred/core';
import type { Message } from '@kindred/core';

/** Messages as one text, for a model that goes on writing. Pictures are a `bad-request`. */
export function promptOf(messages: readonly Message[]): string {
  return messages
    .map(({ parts }) =>
      parts
        .map((part) => {
          if (part.type === 'text') return part.text;
          throw new ProviderError(
            'bad-request',
            'A base model is shown text only; it got a picture.',
          );
        })
        .join(''),
    )
    .join('\n\n');
}
