import betainc from '@stdlib/math-base-special-betainc';

/**
 * P values of a share among `n` independent judgments where each is predicted with probability
 * `expected`: tails of the binomial distribution, continued to shares and n that are no whole numbers
 * by the incomplete beta function. `below`: P(share or less); `either`: twice the smaller tail.
 */
export function shareP(
  share: number,
  n: number,
  expected: number,
): { readonly below: number; readonly either: number } {
  const successes = share * n;
  // Of all or none of n, one tail is everything.
  const below = share >= 1 ? 1 : betainc(1 - expected, n - successes, successes + 1, true, false);
  const above = share <= 0 ? 1 : betainc(expected, successes, n - successes + 1, true, false);
  return { below, either: Math.min(1, 2 * Math.min(below, above)) };
}
