import gammainc from '@stdlib/math-base-special-gammainc';

/** P(χ² ≥ x), df above 0, x ≥ 0; exact in the far tail too, unlike 1 − cdf. */
export function chiSquaredTail(x: number, df: number): number {
  return gammainc(x / 2, df / 2, true, true);
}
