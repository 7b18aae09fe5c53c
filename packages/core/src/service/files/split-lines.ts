import { KindredError } from '../../contract/kindred-error.ts';

const longest = 2 ** 24;

/** Lines of UTF-8 chunks, without line ends and byte order mark, each at most 16 Mi characters. */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): AsyncIterable<string> {
  const decoder = new TextDecoder();
  // What is known of the line being read, in pieces: joining them at every chunk would be quadratic.
  let pieces: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const [first, ...others] = decoder.decode(chunk, { stream: true }).split('\n');
    for (const next of [null, ...others]) {
      if (next !== null) {
        yield withoutReturn(pieces.join(''));
        pieces = [];
        length = 0;
      }
      const piece = next ?? first;
      pieces.push(piece);
      length += piece.length;
      if (length > longest) {
        throw new KindredError('FILE_LINE_TOO_LONG', `A line of ${file} is longer than 16 Mi.`);
      }
    }
  }
  const last = pieces.join('') + decoder.decode();
  if (last !== '') yield withoutReturn(last);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
