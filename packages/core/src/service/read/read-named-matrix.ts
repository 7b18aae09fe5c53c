import type { Files } from '../../contract/files.ts';
import type { Matrix } from './matrix.ts';
import { readMatrix } from './read-matrix.ts';
import { rowNames } from './row-names.ts';

/**
 * Reads a matrix and the names of its rows. `names` and `variable` are {@link namesOption} and
 * {@link variableOption}. Throws what reading throws, and `ROW_NAMES`.
 */
export async function readNamedMatrix(
  files: Files,
  from: {
    readonly path: string;
    readonly variable: string | null;
    readonly names:
      | string
      | { readonly column: string }
      | { readonly variable: string }
      | { readonly file: string; readonly places: string }
      | null;
  },
): Promise<Matrix & { readonly names: readonly string[] }> {
  const { path, variable, names } = from;
  const own = typeof names === 'string' ? null : names;
  const matrix = await readMatrix(files, path, {
    variable,
    nameColumn: own && 'column' in own ? own.column : null,
    nameVariable: own && 'variable' in own ? own.variable : null,
  });
  const file = typeof names === 'string' || (names && 'file' in names) ? names : null;
  const known = await rowNames(files, { path, names: matrix.names }, matrix.rows, file);
  return { ...matrix, names: known };
}
