import erfc from '@stdlib/math-base-special-erfc';

/** Two-sided p of a standard normal z. */
export function twoSidedNormalP(z: number): number {
  return erfc(Math.abs(z) / Math.SQRT2);
}
