import { KindredError } from '../../contract/kindred-error.ts';

const longest = 2 ** 24;

/**
 * Lines of UTF-8 chunks, without line ends and byte order mark, each at most 16 Mi characters; in
 * blocks as the chunks bring them, since a wait for every line costs more than reading it.
 */
export async function* lineBlocks(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder();
  // What is known of the line being read, in pieces: joining them at every chunk would be quadratic.
  let pieces: string[] = [];
  let length = 0;
  const grow = (piece: string) => {
    pieces.push(piece);
    length += piece.length;
    if (length <= longest) return;
    throw new KindredError('FILE_LINE_TOO_LONG', `A line of ${file} is longer than 16 Mi.`);
  };
  for await (const chunk of chunks) {
    const lines = decoder.decode(chunk, { stream: true }).split('\n');
    const open = lines.pop()!;
    if (lines.length > 0) {
      grow(lines[0]);
      lines[0] = pieces.join('');
      pieces = [];
      length = 0;
      yield lines.map(withoutReturn);
    }
    grow(open);
  }
  const last = pieces.join('') + decoder.decode();
  if (last !== '') yield [withoutReturn(last)];
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
