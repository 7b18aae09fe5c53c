/**
 * Dot products of the pairs behind a trial's options: anchor and option, or, for odd-one-out, the
 * two that stay when the option goes. `a`, `b`, `c` are where the three rows begin.
 */
export function pairDots(
  vectors: Float64Array,
  [a, b, c]: readonly [number, number, number],
  dimensions: number,
  scores: Float64Array,
): void {
  let ab = 0;
  let ac = 0;
  let bc = 0;
  for (let k = 0; k < dimensions; k++) {
    const va = vectors[a + k];
    const vb = vectors[b + k];
    const vc = vectors[c + k];
    ab += va * vb;
    ac += va * vc;
    bc += vb * vc;
  }
  scores[0] = scores.length === 2 ? ab : bc;
  scores[1] = ac;
  if (scores.length === 3) scores[2] = ab;
}
