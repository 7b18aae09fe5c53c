import type { Incoming } from './wire.ts';

/** The key a request came with, in whichever place; empty where there is none. */
export function sentKey({ headers, query }: Pick<Incoming, 'headers' | 'query'>): string {
  const bearer = headers.authorization?.replace(/^Bearer /, '');
  const found = bearer ?? headers['x-api-key'] ?? headers['x-goog-api-key'] ?? query.get('key');
  return String(found ?? '');
}
