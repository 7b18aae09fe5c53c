import { lineBlocks } from './line-blocks.ts';

/** Lines of UTF-8 chunks, one by one, as `lineBlocks` finds them. */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): AsyncIterable<string> {
  for await (const lines of lineBlocks(chunks, file)) yield* lines;
}
