import { counted, KindredError, readMatrix } from '@kindred/core';
import type { Files, Vectors } from '@kindred/core';
import { readSidecar } from '../embed/read-sidecar.ts';

/** A matrix of items as a file has it; `names` null where neither it nor its sidecar names rows. */
export interface FileVectors {
  readonly path: string;
  readonly names: readonly string[] | null;
  readonly rows: number;
  /** Whether a sidecar says how nearness is read off the vectors; else it is taken as `dot`. */
  readonly stated: boolean;
  readonly vectors: Vectors;
}

/** Reads a matrix and, where `kindred embed` wrote one, the `.json` beside it. */
export async function readVectors(files: Files, path: string): Promise<FileVectors> {
  const matrix = await readMatrix(files, path);
  const sidecar = await readSidecar(files, path);
  if (sidecar && sidecar.items.length !== matrix.rows) {
    throw new KindredError(
      'ALIGN_SIDECAR',
      `${path} has ${counted(matrix.rows, 'row')}, but the .json beside it names ${counted(sidecar.items.length, 'item')}; embed it again or move the .json away.`,
    );
  }
  return {
    path,
    names: matrix.names ?? sidecar?.items ?? null,
    rows: matrix.rows,
    stated: sidecar !== null,
    vectors: {
      dimensions: matrix.columns,
      values: matrix.values,
      similarity: sidecar?.similarity ?? 'dot',
      law: null,
    },
  };
}
