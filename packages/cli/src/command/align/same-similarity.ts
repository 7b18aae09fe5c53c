import type { FileVectors } from './read-vectors.ts';

/**
 * Two matrices read by one similarity: where only one file says which (`kindred embed` wrote it), the
 * other is read the same way. Notes say what was assumed.
 */
export function sameSimilarity(
  a: FileVectors,
  b: FileVectors,
): { readonly pair: readonly [FileVectors, FileVectors]; readonly notes: readonly string[] } {
  if (a.stated === b.stated) {
    const notes = a.stated
      ? []
      : [
          'neither file says how nearness is read: RDMs are cosine distances unless "distance" is given',
        ];
    return { pair: [a, b], notes };
  }
  const [known, other] = a.stated ? [a, b] : [b, a];
  const { similarity } = known.vectors;
  const told = { ...other, vectors: { ...other.vectors, similarity } };
  return {
    pair: a.stated ? [a, told] : [told, b],
    notes: [`${other.path} does not say how nearness is read; as ${known.path}, by ${similarity}`],
  };
}
