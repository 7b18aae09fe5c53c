import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { KindredError } from '@kindred/core';
import type { Files } from '@kindred/core';

const table = fileURLToPath(new URL('../../data/things-emoji.tsv', import.meta.url));

/** A THINGS concept and the drawing of its emoji. */
export interface ConceptEmoji {
  /** THINGS unique id. */
  readonly id: string;
  /** Path of the SVG. */
  readonly path: string;
}

/** The concepts of `data/things-emoji.tsv`, in its order. Throws `EMOJI_MISSING` with the install command. */
export async function readEmoji(files: Files): Promise<ConceptEmoji[]> {
  let folder: string;
  try {
    const manifest = createRequire(import.meta.url).resolve('@discordapp/twemoji/package.json');
    folder = join(dirname(manifest), 'dist', 'svg');
  } catch (cause) {
    throw new KindredError(
      'EMOJI_MISSING',
      'The pictures are those of the package @discordapp/twemoji, which is not here. Install it: npm install @discordapp/twemoji@16.0.1',
      { cause },
    );
  }
  const [, ...rows] = new TextDecoder()
    .decode(await files.read(table))
    .trim()
    .split('\n');
  return rows.map((row) => {
    const [id, emoji] = row.split('\t');
    return { id, path: join(folder, `${emoji}.svg`) };
  });
}
