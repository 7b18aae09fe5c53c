import { contentHash } from '../../contract/content-hash.ts';
import type { Files } from '../../contract/files.ts';
import type { Stimulus } from '../../contract/stimulus.ts';
import { readNamedMatrix } from '../read/read-named-matrix.ts';
import { rowFinder } from '../read/row-finder.ts';
import type { FoundVector } from './found-vector.ts';

/** Rows of a matrix file, found by name. */
export interface NamedVectors {
  readonly dimensions: number;
  /** Hash of numbers and names. */
  readonly fingerprint: string;
  readonly find: (stimulus: Stimulus) => FoundVector;
}

/** Reads a matrix of named rows. Stimuli find theirs as in a reference's file. */
export async function namedVectors(
  files: Files,
  from: Parameters<typeof readNamedMatrix>[1],
): Promise<NamedVectors> {
  const { columns, values, names } = await readNamedMatrix(files, from);
  const rowOf = rowFinder(names);
  return {
    dimensions: columns,
    fingerprint: contentHash([contentHash(new Uint8Array(values.buffer)), [...names]]),
    find(stimulus) {
      const row = rowOf(stimulus);
      if (row < 0) return { vector: null, reason: `no row of ${from.path} has its name` };
      return { vector: values.subarray(row * columns, (row + 1) * columns) };
    },
  };
}
