import { KindredError, contentHash, readMatrix } from '@kindred/core';
import type { Files, Stimulus } from '@kindred/core';
import type { FoundVector } from './vector-space.ts';

/** Rows of a matrix file, found by name. */
export interface NamedVectors {
  readonly dimensions: number;
  /** Hash of numbers and names. */
  readonly fingerprint: string;
  readonly find: (stimulus: Stimulus) => FoundVector;
}

/**
 * Reads a matrix and the names of its rows, from the file itself or from `names` (a text file with
 * one name a line). A stimulus's row is the one named by its id, else by its word. Throws
 * `VECTORS_NO_NAMES`, `VECTORS_NAMES_COUNT` or `VECTORS_DUPLICATE_NAME`.
 */
export async function namedVectors(
  files: Files,
  path: string,
  names: string | null,
): Promise<NamedVectors> {
  const matrix = await readMatrix(files, path);
  const rows = names === null ? matrix.names : await readNames(files, names);
  if (!rows) {
    throw new KindredError(
      'VECTORS_NO_NAMES',
      `${path} does not name its rows; give names: a text file with one name a line.`,
    );
  }
  if (rows.length !== matrix.rows) {
    throw new KindredError(
      'VECTORS_NAMES_COUNT',
      `${path} has ${matrix.rows} rows, but there are ${rows.length} names.`,
    );
  }
  const places = new Map<string, number>();
  for (const [row, name] of rows.entries()) {
    if (places.has(name)) {
      throw new KindredError('VECTORS_DUPLICATE_NAME', `Two rows of ${path} are named "${name}".`);
    }
    places.set(name, row);
  }
  const { columns, values } = matrix;
  return {
    dimensions: columns,
    fingerprint: contentHash([contentHash(new Uint8Array(values.buffer)), [...rows]]),
    find(stimulus) {
      const row = places.get(stimulus.id) ?? places.get(stimulus.word);
      if (row === undefined) return { vector: null, reason: `no row of ${path} has its name` };
      return { vector: values.subarray(row * columns, (row + 1) * columns) };
    },
  };
}

async function readNames(files: Files, path: string): Promise<string[]> {
  const text = new TextDecoder().decode(await files.read(path, { maxBytes: 2 ** 26 }));
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
