import { type Files, KindredError, readMatrix } from '@kindred/core';
import { condensed } from './condensed.ts';
import { headerNames } from './header-names.ts';

/** One RDM of a file with the names of its items, null where it has none. Throws `RDM_INVALID`. */
export async function readRdm(
  files: Files,
  path: string,
): Promise<{
  readonly items: number;
  readonly triangle: Float64Array;
  readonly names: readonly string[] | null;
}> {
  const matrix = await readMatrix(files, path);
  const { items, triangle } = condensed(matrix, files.resolve(path));
  const header = matrix.columns === items ? await headerNames(files, path, matrix.columns) : null;
  const first = matrix.rows === items ? matrix.names : null;
  if (header && first?.some((name, k) => name !== header[k])) {
    throw new KindredError(
      'RDM_INVALID',
      `${files.resolve(path)} is not an RDM: its rows and columns are not named alike.`,
    );
  }
  return { items, triangle, names: first ?? header };
}
