/** The RDM of some items, in the order asked for, out of an upper triangle over `items` ones. */
export function pickPairs(
  triangle: Float64Array,
  items: number,
  chosen: ArrayLike<number>,
): Float64Array {
  const picked = new Float64Array((chosen.length * (chosen.length - 1)) / 2);
  for (let a = 0, at = 0; a < chosen.length; a++) {
    for (let b = a + 1; b < chosen.length; b++, at++) {
      const i = Math.min(chosen[a], chosen[b]);
      const j = Math.max(chosen[a], chosen[b]);
      picked[at] = triangle[i * items - (i * (i + 1)) / 2 + j - i - 1];
    }
  }
  return picked;
}
