import { plain } from './plain.ts';
import type { Stream } from './session.ts';

/** Lines of text that may hold anything; each ends with a line feed. */
export function printLines(stream: Stream, ...lines: readonly string[]): void {
  for (const line of lines) stream.write(`${plain(line)}\n`);
}
