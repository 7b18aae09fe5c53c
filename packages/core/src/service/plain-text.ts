import { maskSecrets } from './mask-secrets.ts';

/**
 * Untrusted text made safe for one line of a terminal or a log: secrets masked, white space and line
 * ends one space, other control characters removed, at most `limit` characters.
 */
export function plainText(text: string, limit = 4000): string {
  const line = maskSecrets(text.slice(0, 16 * limit))
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
  return line.length > limit ? `${line.slice(0, limit)}…` : line;
}
