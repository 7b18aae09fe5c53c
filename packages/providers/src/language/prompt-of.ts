import type { Message } from '@kindred/core';
import { textOf } from './text-of.ts';

/** Messages as one text, for a model that goes on writing. Pictures are a `bad-request`. */
export function promptOf(messages: readonly Message[]): string {
  return messages.map(textOf).join('\n\n');
}
