import { KindredError } from '../../contract/kindred-error.ts';

const longest = 2 ** 24;

/**
 * Lines of UTF-8 chunks, without line ends and byte order mark, each at most 16 Mi characters. They
 * come in blocks, one a chunk, since to wait for every line costs more than to read it; a block is to
 * be read through before the next is asked for, and makes a line only when it is asked for.
 */
export async function* lineBlocks(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<Iterable<string>> {
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
  const take = () => {
    const line = pieces.join('');
    pieces = [];
    length = 0;
    return line.endsWith('\r') ? line.slice(0, -1) : line;
  };
  function* linesOf(text: string) {
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      grow(text.slice(start, end));
      start = end + 1;
      yield take();
    }
    grow(text.slice(start));
  }
  for await (const chunk of chunks) yield linesOf(decoder.decode(chunk, { stream: true }));
  grow(decoder.decode());
  const last = take();
  if (last !== '') yield [last];
}
