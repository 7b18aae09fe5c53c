import type { Random, UnorderedTrials } from '@kindred/core';

/** Rows of every fold, left out and kept, in rising order; whole groups, folds as even as can be. */
export function foldsOf(
  { count, offsets, rows }: UnorderedTrials,
  folds: number,
  random: Random,
): { readonly left: Uint32Array; readonly kept: Uint32Array }[] {
  const foldOf = random.shuffle(Uint8Array.from({ length: count }, (_, group) => group % folds));
  const rowFold = new Uint8Array(rows.length);
  for (let group = 0; group < count; group++)
    for (let at = offsets[group]; at < offsets[group + 1]; at++) rowFold[rows[at]] = foldOf[group];
  return Array.from({ length: folds }, (_, fold) => {
    const all = Uint32Array.from({ length: rows.length }, (__, row) => row);
    return {
      left: all.filter((row) => rowFold[row] === fold),
      kept: all.filter((row) => rowFold[row] !== fold),
    };
  });
}
