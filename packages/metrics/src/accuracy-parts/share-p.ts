import betainc from '@stdlib/math-base-special-betainc';

/**
 * P values of a share among `n` independent judgments where each is predicted with probability
 * `expected`: tails of the binomial distribution, continued to shares and n that are no whole numbers
 * by the incomplete beta function. `below`: P(share or less); `either`: twice the smaller tail. Where
 * one judgment counts as `step` of n, tails reach half a judgment further than the
 * binomial's own, as those of whole judgments do.
 */
export function shareP(
  share: number,
  n: number,
  expected: number,
  step = 1,
): { readonly below: number; readonly either: number } {
  const further = (step - 1) / 2;
  const most = share * n + further;
  const least = share * n - further;
  // Of all or none of n, one tail is everything.
  const below = most >= n ? 1 : betainc(1 - expected, n - most, most + 1, true, false);
  const above = least <= 0 ? 1 : betainc(expected, least, n - least + 1, true, false);
  return { below, either: Math.min(1, 2 * Math.min(below, above)) };
}
