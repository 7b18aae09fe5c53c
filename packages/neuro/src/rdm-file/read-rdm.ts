import { type Files, KindredError, readMatrix, type readNamedMatrix } from '@kindred/core';
import { condensed } from './condensed.ts';
import { headerNames } from './header-names.ts';

/**
 * One RDM of a file with the names of its items, null where it has none. `variable` and `names` are
 * `variableOption` and `namesOption`; a file of names is not read. Throws `RDM_INVALID` and what
 * reading a matrix throws.
 */
export async function readRdm(
  files: Files,
  { path, variable, names }: Parameters<typeof readNamedMatrix>[1],
): Promise<{
  readonly items: number;
  readonly triangle: Float64Array;
  readonly names: readonly string[] | null;
}> {
  const own = typeof names === 'string' ? null : names;
  const matrix = await readMatrix(files, path, {
    variable,
    nameColumn: own && 'column' in own ? own.column : null,
    nameVariable: own && 'variable' in own ? own.variable : null,
  });
  const { items, triangle } = condensed(matrix, files.resolve(path));
  const headed = own === null && matrix.columns === items;
  const header = headed ? await headerNames(files, path, items) : null;
  // By their number, as a triangle of an archive has fewer names than numbers.
  const first = matrix.names?.length === items ? matrix.names : null;
  if (header && first?.some((name, k) => name !== header[k])) {
    throw new KindredError(
      'RDM_INVALID',
      `${files.resolve(path)} is not an RDM: its rows and columns are not named alike.`,
    );
  }
  return { items, triangle, names: first ?? header };
}
