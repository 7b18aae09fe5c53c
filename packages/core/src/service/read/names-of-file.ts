import type { Files } from '../../contract/files.ts';

/** The lines of a text file of at most 64 MiB that say something, trimmed. */
export async function namesOfFile(files: Files, path: string): Promise<readonly string[]> {
  const text = new TextDecoder().decode(await files.read(path, { maxBytes: 2 ** 26 }));
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
