import type { Message } from '@kindred/core';
import { textOf } from './text-of.ts';

/** What the system turns say, for vendors that take it apart from the others; empty where there are none. */
export function systemText(messages: readonly Message[]): string {
  return messages
    .filter(({ role }) => role === 'system')
    .map(textOf)
    .join('\n\n');
}
