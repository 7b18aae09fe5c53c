import { KindredError } from '../../contract/kindred-error.ts';

const longest = 2 ** 24;

/** Lines of UTF-8 chunks, without line ends and byte order mark, each at most 16 Mi characters. */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): AsyncIterable<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = parts.pop()!;
    if (rest.length > longest) {
      throw new KindredError('FILE_LINE_TOO_LONG', `A line of ${file} is longer than 16 Mi.`);
    }
    for (const line of parts) yield line.endsWith('\r') ? line.slice(0, -1) : line;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}
