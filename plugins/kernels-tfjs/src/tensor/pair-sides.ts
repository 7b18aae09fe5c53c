/** All first items of `pairs` (2 items a pair), then all second ones. */
export function pairSides(pairs: Int32Array): Int32Array {
  const count = pairs.length / 2;
  const sides = new Int32Array(pairs.length);
  for (let p = 0; p < count; p++) {
    sides[p] = pairs[2 * p];
    sides[count + p] = pairs[2 * p + 1];
  }
  return sides;
}
