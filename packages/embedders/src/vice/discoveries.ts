/**
 * How many hypotheses Benjamini & Hochberg (1995) reject at false discovery rate `rate`: the largest
 * k whose k-th smallest p value is at most rate · k / count. Sorts `p` in place.
 */
export function discoveries(p: Float64Array, rate: number): number {
  p.sort();
  let rejected = p.length;
  while (rejected > 0 && p[rejected - 1] > (rate * rejected) / p.length) rejected--;
  return rejected;
}
