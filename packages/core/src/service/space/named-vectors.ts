import { contentHash } from '../../contract/content-hash.ts';
import type { Files } from '../../contract/files.ts';
import type { Stimulus } from '../../contract/stimulus.ts';
import { readMatrix } from '../read/read-matrix.ts';
import { rowFinder } from '../read/row-finder.ts';
import { rowNames } from '../read/row-names.ts';
import type { FoundVector } from './found-vector.ts';

/** Rows of a matrix file, found by name. */
export interface NamedVectors {
  readonly dimensions: number;
  /** Hash of numbers and names. */
  readonly fingerprint: string;
  readonly find: (stimulus: Stimulus) => FoundVector;
}

/**
 * Reads a matrix and the names of its rows, from the file itself or from `names` (a text file with
 * one name a line). Stimuli find their rows as in a reference's file. Throws `ROW_NAMES`.
 */
export async function namedVectors(
  files: Files,
  path: string,
  names: string | null,
): Promise<NamedVectors> {
  const matrix = await readMatrix(files, path);
  const { rows, columns, values } = matrix;
  const known = await rowNames(files, { path, names: matrix.names }, rows, names);
  const rowOf = rowFinder(known);
  return {
    dimensions: columns,
    fingerprint: contentHash([contentHash(new Uint8Array(values.buffer)), [...known]]),
    find(stimulus) {
      const row = rowOf(stimulus);
      if (row < 0) return { vector: null, reason: `no row of ${path} has its name` };
      return { vector: values.subarray(row * columns, (row + 1) * columns) };
    },
  };
}
