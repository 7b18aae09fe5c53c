/**
 * A geometry part of which is another's: (1 − blend) · similarity of the items themselves + blend ·
 * that of the items as `other` reorders them. The same spread of similarities, a known share of them right.
 */
export function blendedSimilarity(
  similarity: (a: number, b: number) => number,
  other: Int32Array,
  blend: number,
): (a: number, b: number) => number {
  return (a, b) => (1 - blend) * similarity(a, b) + blend * similarity(other[a], other[b]);
}
