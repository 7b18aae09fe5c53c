import type { Part } from './part.ts';

/** One turn of a prompt. */
export interface Message {
  readonly role: 'system' | 'user' | 'assistant';
  readonly parts: readonly Part[];
}
