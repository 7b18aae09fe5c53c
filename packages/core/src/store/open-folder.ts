import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { KindredError } from '../contract/kindred-error.ts';

/** A folder results are written to. */
export interface ResultFolder {
  /** Absolute path of a result; throws `RESULT_OUTSIDE` for a path that leaves the folder. */
  resolve(path: string): string;
  /** Writes a file whole or not at all. */
  write(
    path: string,
    content: string | Uint8Array | AsyncIterable<string | Uint8Array>,
  ): Promise<void>;
}

/** Opens `below` in a run's folder for writing; folders are made as they are needed. */
export function openFolder(folder: string, below: string): ResultFolder {
  const root = resolve(folder, below);
  const place = (path: string) => {
    const file = resolve(root, path);
    const inside = relative(root, file);
    if (inside !== '' && inside !== '..' && !inside.startsWith(`..${sep}`)) return file;
    throw new KindredError('RESULT_OUTSIDE', `"${path}" would be written outside ${root}.`);
  };
  return {
    resolve: place,
    async write(path, content) {
      const file = place(path);
      const draft = `${file}.${process.pid}.tmp`;
      try {
        await mkdir(dirname(file), { recursive: true });
        const handle = await open(draft, 'w');
        try {
          if (typeof content === 'string' || content instanceof Uint8Array) {
            await handle.writeFile(content);
          } else {
            for await (const piece of content) await handle.appendFile(piece);
          }
        } finally {
          await handle.close();
        }
        await rename(draft, file);
      } catch (cause) {
        await rm(draft, { force: true });
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new KindredError('RESULT_NOT_WRITTEN', `Cannot write ${file}: ${why}`, { cause });
      }
    },
  };
}
