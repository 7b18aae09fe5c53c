import {
  contentHash,
  type Files,
  KindredError,
  type KernelSession,
  leftOutNote,
  matchRows,
  pickRows,
  principalAxes,
  readMatrix,
  rowNames,
} from '@kindred/core';
import { componentsFor } from './components-for.ts';
import type { Dimensioned } from './fit-at.ts';

/**
 * Reads a reference matrix and gives the rule: as many principal components as hold `share` of its
 * variance over the items. `fingerprint` is the content of the files.
 */
export async function openShare(
  {
    share,
    of,
    names,
  }: { readonly share: number; readonly of: string; readonly names: string | null },
  files: Files,
): Promise<{
  readonly fingerprint: string;
  choose(items: readonly string[], kernels: KernelSession): Promise<Dimensioned>;
}> {
  const matrix = await readMatrix(files, of);
  const known = await rowNames(files, { path: of, names: matrix.names }, matrix.rows, names);
  const hash = async (path: string) => contentHash(await files.read(path));
  return {
    fingerprint: contentHash([await hash(of), names === null ? null : await hash(names)]),
    async choose(items, kernels) {
      const found = matchRows(
        items.map((id) => ({ id, word: id })),
        known,
      );
      if (found.items.length < 3)
        throw new KindredError(
          'EMBEDDER_DIMENSIONS',
          `${files.resolve(of)} names ${found.items.length} of the ${items.length} items: too few to count its dimensions`,
        );
      const { columns } = matrix;
      const variances = new Float64Array(columns);
      await kernels.run(
        principalAxes,
        { values: pickRows(matrix.values, columns, found.rows), variances },
        { rows: found.items.length, columns },
      );
      const dimensions = componentsFor(variances, share);
      const note = leftOutNote(found.missing, `not named in ${of}`);
      return {
        dimensions,
        words: `${dimensions} dimensions hold ${Number((100 * share).toFixed(4))} % of ${of}`,
        warnings: note === null ? [] : [note],
      };
    },
  };
}
