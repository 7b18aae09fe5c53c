import { styleText } from 'node:util';
import { plain } from './plain.ts';
import type { Stream } from './session.ts';

/**
 * Untrusted text in a colour, as far as the stream is a terminal and `NO_COLOR` and `FORCE_COLOR`
 * allow it.
 */
export function paint(
  stream: Stream,
  style: Parameters<typeof styleText>[0],
  text: string,
): string {
  return styleText(style, plain(text), { stream, validateStream: true });
}
