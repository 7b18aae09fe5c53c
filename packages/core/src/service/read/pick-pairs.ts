/** The RDM of some items, in the order asked for, out of an upper triangle over `items` ones. */
export function pickPairs(
  triangle: Float64Array,
  items: number,
  chosen: ArrayLike<number>,
): Float64Array {
  const picked = new Float64Array((chosen.length * (chosen.length - 1)) / 2);
  // Where pair (i, j), i < j, stands is `before(i) + j`.
  const before = (i: number) => i * items - (i * (i + 1)) / 2 - i - 1;
  for (let a = 0, at = 0; a < chosen.length; a++) {
    const i = chosen[a];
    const row = before(i);
    for (let b = a + 1; b < chosen.length; b++, at++) {
      const j = chosen[b];
      picked[at] = triangle[i < j ? row + j : before(j) + i];
    }
  }
  return picked;
}
